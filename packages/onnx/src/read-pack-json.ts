import { GlimpseError, type PackModel } from '@glimpse/core';
import { z } from 'zod';

/** A JSON file of a pack, checked against a schema. Rejects with `PACK_INVALID`. */
export async function readPackJson<Schema extends z.ZodType>(
  pack: PackModel,
  role: string,
  schema: Schema,
): Promise<z.output<Schema>> {
  const parsed = schema.safeParse(await pack.json(role));
  if (parsed.success) return parsed.data;
  throw new GlimpseError({
    code: 'PACK_INVALID',
    message: `The ${role} file of a model is not as expected:\n${z.prettifyError(parsed.error)}`,
    details: { role, issues: parsed.error.issues.map(({ path, message }) => ({ path, message })) },
  });
}
