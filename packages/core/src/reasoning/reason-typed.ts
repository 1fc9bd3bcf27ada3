import type { z } from 'zod';
import type { Prompt, Reasoner, ReasonOptions } from '../spec/reasoner.ts';
import { toJsonSchema } from './answer-type.ts';
import { withValues, type TypedEvent } from './with-values.ts';

/**
 * Thinks freely and answers with a value of the type, which is told as it grows. Throws as {@link withValues} and the
 * reasoner do, and `ANSWER_SCHEMA_INVALID`.
 */
export function reasonTyped<T>(
  reasoner: Pick<Reasoner, 'reason'>,
  prompt: Prompt,
  type: z.ZodType<T>,
  options: Omit<ReasonOptions, 'schema'> = {},
): AsyncGenerator<TypedEvent<T>, void, undefined> {
  return withValues(reasoner.reason(prompt, { ...options, schema: toJsonSchema(type) }), type);
}
