import { z } from 'zod';

const packFileSchema = z.strictObject({
  /** Relative to the pack. */
  path: z.string().min(1),
  bytes: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

const packModelSchema = z.strictObject({
  architecture: z.string().min(1),
  summary: z.string().min(1),
  license: z.string().min(1),
  source: z.string().min(1),
  /** Files by role, such as `vision` or `tokenizer`; the roles belong to the plugin that reads them. */
  files: z.record(z.string(), packFileSchema),
});

/** `pack.json`. */
export const packManifestSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  models: z.record(z.string(), packModelSchema),
});

export type PackFile = z.infer<typeof packFileSchema>;
export type PackModelManifest = z.infer<typeof packModelSchema>;
export type PackManifest = z.infer<typeof packManifestSchema>;
