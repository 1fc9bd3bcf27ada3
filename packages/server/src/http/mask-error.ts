import { GlimpseError, type Logger } from '@glimpse/core';
import { GraphQLError } from 'graphql';
import type { MaskError } from 'graphql-yoga';

const MASKED = 'Unexpected error.';

/** Errors that a caller can act on pass with their code; everything else is masked, and logged once. */
export const createMaskError =
  (log: Logger): MaskError =>
  (error) => {
    const original = error instanceof GraphQLError ? (error.originalError ?? undefined) : error;
    if (error instanceof GraphQLError && original === undefined) return error;
    if (original instanceof GraphQLError) return original;
    const where = error instanceof GraphQLError ? { path: error.path, nodes: error.nodes } : {};
    if (!GlimpseError.isInstance(original) || original.code === 'INTERNAL') {
      log.error({ err: original, path: where.path }, 'A request failed unexpectedly');
      return toGraphQLError(MASKED, where, { code: 'INTERNAL', retryable: false });
    }
    const { code, retryable, retryAfter, details, message, category } = original;
    if (category !== 'input' && category !== 'busy')
      log.error({ err: original, path: where.path }, 'A request failed');
    return toGraphQLError(message, where, { code, retryable, details, ...(retryAfter && { retryAfter }) });
  };

const toGraphQLError = (
  message: string,
  { path, nodes }: Pick<Partial<GraphQLError>, 'path' | 'nodes'>,
  extensions: Record<string, unknown>,
): GraphQLError => new GraphQLError(message, { path: path ?? null, nodes: nodes ?? null, extensions });
