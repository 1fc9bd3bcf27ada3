import { z } from 'zod';

export const serverRecordSchema = z.object({
  /** Of the server's identity; `/health` tells the same. */
  id: z.uuid(),
  /** Of the GraphQL endpoint, as programs of this machine reach it. */
  url: z.url(),
  pid: z.int().positive(),
  /** Where the server asks for one: the token of its identity. */
  token: z.string().optional(),
  /** Digest of the settings on which answers depend. */
  settings: z.string(),
});

/** How programs beside a running server find it. */
export type ServerRecord = Readonly<z.output<typeof serverRecordSchema>>;
