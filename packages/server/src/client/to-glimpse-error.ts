import { ERROR_CODES, GlimpseError, type ErrorCode, type ErrorDetails } from '@glimpse/core';
import type { GraphQLResult } from './read-results.ts';

/** A failure as the API tells it. */
export interface ToldFailure {
  readonly message: string;
  /** GraphQL's own errors, such as a number out of range, have none. */
  readonly code?: unknown;
  readonly retryAfter?: unknown;
  readonly details?: unknown;
}

/** A failure that a server told, as the same failure in this process would be. */
export const toGlimpseError = ({
  message,
  code = 'INVALID_INPUT',
  retryAfter,
  details,
}: ToldFailure): GlimpseError =>
  new GlimpseError({
    code: isErrorCode(code) ? code : 'INTERNAL',
    message,
    retryAfter: typeof retryAfter === 'number' ? retryAfter : undefined,
    details: isRecord(details) ? details : undefined,
  });

/** Throws the first error of a result. */
export function throwErrors({ errors = [] }: GraphQLResult): void {
  for (const { message, extensions } of errors) throw toGlimpseError({ message, ...extensions });
}

const isErrorCode = (code: unknown): code is ErrorCode => typeof code === 'string' && code in ERROR_CODES;

const isRecord = (value: unknown): value is ErrorDetails => typeof value === 'object' && value !== null;
