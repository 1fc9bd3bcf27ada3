/** Attempts after the first. */
export const DEFAULT_RETRIES = 3;
/** Seconds. */
export const DEFAULT_RETRY_DELAY = 1;

export interface RetryOptions {
  /** Attempts after the first. Default 3. */
  readonly retries?: number | undefined;
  /** Seconds between two attempts; an error with a longer `retryAfter` is waited for. Default 1. */
  readonly delay?: number | undefined;
  /** Whether a full queue is tried again, too: for work that nobody waits for. Default false. */
  readonly whenBusy?: boolean | undefined;
}
