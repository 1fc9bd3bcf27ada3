import { z } from 'zod';
import { GlimpseError } from '../errors/glimpse-error.ts';
import type { JsonSchema } from '../spec/reasoner.ts';

/** The JSON schema of what a zod schema takes in. Throws `ANSWER_SCHEMA_INVALID` for what JSON does not have. */
export const toJsonSchema = (type: z.ZodType): JsonSchema =>
  checked(() => z.toJSONSchema(type, { io: 'input' }));

/** What validates a value of a JSON schema. Throws `ANSWER_SCHEMA_INVALID` for what zod cannot. */
export const fromJsonSchema = (schema: JsonSchema): z.ZodType =>
  checked(() => z.fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0]));

function checked<T>(convert: () => T): T {
  try {
    return convert();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new GlimpseError({
      code: 'ANSWER_SCHEMA_INVALID',
      message: `The schema of the answer cannot be used: expected what both JSON schema and zod have. ${reason}`,
      details: { reason },
      cause: error,
    });
  }
}
