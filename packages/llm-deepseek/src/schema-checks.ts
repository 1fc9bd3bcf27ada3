import { GlimpseError, type JsonSchema } from '@glimpse/core';

export const isRecord = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws `ANSWER_SCHEMA_INVALID`, like those that follow. */
export function recordAt(value: unknown, path: string): JsonSchema {
  if (isRecord(value)) return value;
  throw invalidSchema(path, 'an object', value);
}

export function listAt(value: unknown, path: string): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  throw invalidSchema(path, 'a list that is not empty', value);
}

export function literalAt(value: unknown, path: string): unknown {
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  throw invalidSchema(path, 'a string, a number, a boolean or null', value);
}

/** At the path in the schema. */
export function invalidSchema(path: string, expected: string, value: unknown): GlimpseError {
  const received = value === undefined ? 'nothing' : JSON.stringify(value);
  return new GlimpseError({
    code: 'ANSWER_SCHEMA_INVALID',
    message: `The schema of the answer cannot be used: at '${path}' expected ${expected}, received ${received}.`,
    details: { path, expected, received },
  });
}
