import { randomBytes, randomUUID } from 'node:crypto';

/** What tells a running server from every other, also from one that later has its port. */
export interface ServerIdentity {
  readonly id: string;
  /** Lets programs of the same user in, beside `token` of the configuration; ends with the server. */
  readonly token: string;
}

/** Random bytes of a token. */
const TOKEN_BYTES = 24;

export const createServerIdentity = (): ServerIdentity => ({
  id: randomUUID(),
  token: randomBytes(TOKEN_BYTES).toString('base64url'),
});
