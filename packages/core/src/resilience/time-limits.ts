/** Seconds; 0 is no limit. Each includes the wait in the queue of the model, and retries. */
export interface TimeLimits {
  /** A call of an encoder. Default 300. */
  readonly encoder: number;
  /** From the question to the first piece of thought or answer. Default 900. */
  readonly firstToken: number;
  /** From the question to the end of the answer. Default 1800. */
  readonly answer: number;
}

/** Ample for the published checkpoints on two cores, behind a queue: they catch what hangs, not what is slow. */
export const DEFAULT_TIME_LIMITS: TimeLimits = { encoder: 300, firstToken: 900, answer: 1800 };
