import { GlimpseError, isAbortError, type Logger } from '@glimpse/core';
import { GraphQLError } from 'graphql';
import type { MaskError } from 'graphql-yoga';

/** What callers read of a failure that is not theirs. */
export const MASKED = 'Unexpected error.';

type Where = Pick<Partial<GraphQLError>, 'path' | 'nodes'>;

/**
 * Errors that a caller can act on pass with their code; everything else is masked, and logged once. Aborts are
 * masked in silence: who would read them has left.
 */
export const createMaskError =
  (log: Logger): MaskError =>
  (error) => {
    if (error instanceof GraphQLError && !error.originalError) return error;
    const original = whyOf(error instanceof GraphQLError ? error.originalError : error);
    if (original instanceof GraphQLError) return original;
    const where = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
    if (isAbortError(original)) return locatedError(MASKED, where, { code: 'INTERNAL', retryable: false });
    if (!GlimpseError.isInstance(original) || original.code === 'INTERNAL') {
      log.error({ err: original, path: where.path }, 'A request failed unexpectedly');
      return locatedError(MASKED, where, { code: 'INTERNAL', retryable: false });
    }
    if (original.category !== 'input' && original.category !== 'busy')
      log.error({ err: original, path: where.path }, 'A request failed');
    return toGraphQLError(original, where);
  };

/** Node's own functions abort with an error whose cause is the reason of the abort. */
const whyOf = (error: unknown): unknown =>
  isAbortError(error) && error instanceof Error && GlimpseError.isInstance(error.cause) ? error.cause : error;

/** An error of ours as a client gets it. */
export const toGraphQLError = (
  { code, retryable, retryAfter, details, message }: GlimpseError,
  where: Where = {},
): GraphQLError =>
  locatedError(message, where, { code, retryable, details, ...(retryAfter && { retryAfter }) });

const locatedError = (
  message: string,
  { path, nodes }: Where,
  extensions: Record<string, unknown>,
): GraphQLError => new GraphQLError(message, { path: path ?? null, nodes: nodes ?? null, extensions });
