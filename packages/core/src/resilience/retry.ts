import { setTimeout as sleep } from 'node:timers/promises';
import pRetry from 'p-retry';
import { GlimpseError } from '../errors/glimpse-error.ts';
import { DEFAULT_RETRIES, DEFAULT_RETRY_DELAY, type RetryOptions } from './retry-options.ts';

type Attempt<T> = { readonly value: T } | { readonly failure: unknown };

/**
 * Unless told otherwise, a busy queue is not tried again: callers that wait out of its sight would be the very line
 * that its limit forbids, and the caller was told when to come back.
 */
const isWorthRetrying = (error: unknown, whenBusy: boolean): error is GlimpseError =>
  GlimpseError.isInstance(error) && error.retryable && (whenBusy || error.category !== 'busy');

/** Attempts `work` until it succeeds, fails for good, or attempts are used up; an abort ends it at once. */
export async function retry<T>(
  work: () => Promise<T>,
  { retries = DEFAULT_RETRIES, delay = DEFAULT_RETRY_DELAY, whenBusy = false }: RetryOptions,
  signal: AbortSignal | undefined,
): Promise<T> {
  // What must not be retried passes as a result, because the library rewrites errors that are of no Error class.
  const attempt = async (): Promise<Attempt<T>> => {
    try {
      return { value: await work() };
    } catch (error) {
      if (signal?.aborted || !isWorthRetrying(error, whenBusy)) return { failure: error };
      throw error;
    }
  };
  const result = await pRetry(attempt, {
    retries,
    factor: 1,
    minTimeout: delay * 1000,
    signal,
    onFailedAttempt: async ({ error, retriesLeft }) => {
      const retryAfter = GlimpseError.isInstance(error) ? (error.retryAfter ?? 0) : 0;
      if (retriesLeft > 0 && retryAfter > delay)
        await sleep((retryAfter - delay) * 1000, undefined, { signal });
    },
  }).catch((error: unknown) => {
    signal?.throwIfAborted();
    throw error;
  });
  if ('failure' in result) throw result.failure;
  return result.value;
}
