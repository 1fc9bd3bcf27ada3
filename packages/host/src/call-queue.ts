import { GlimpseError, TurnQueue, type TurnOptions } from '@glimpse/core';

export interface CallQueueOptions {
  /** Names the owner in errors. */
  readonly name: string;
  /** Calls in work at the same time. */
  readonly concurrency: number;
  /** Calls that may wait. */
  readonly limit: number;
}

/** Share of the latest call in the running mean of durations. */
const LATEST_WEIGHT = 0.2;

/** Calls in the order of a {@link TurnQueue}, with a bound. */
export class CallQueue {
  readonly #options: CallQueueOptions;
  readonly #turns: TurnQueue;
  #meanDuration: number | undefined;

  constructor(options: CallQueueOptions) {
    this.#options = options;
    this.#turns = new TurnQueue(options.concurrency);
  }

  get inFlight(): number {
    return this.#turns.inWork;
  }

  get queued(): number {
    return this.#turns.waiting;
  }

  /**
   * Runs `work` in its turn. The signal takes a waiting call out at once; a call in work sees to itself. Rejects with
   * `HOST_BUSY` when the queue is full.
   */
  async add<T>(work: () => Promise<T>, options: TurnOptions = {}): Promise<T> {
    options.signal?.throwIfAborted();
    if (this.inFlight >= this.#options.concurrency && this.queued >= this.#options.limit) throw this.#busy();
    return this.#turns.run(() => this.#measure(work), options);
  }

  /** Rejects every waiting call with `reason`. */
  clear(reason: unknown): void {
    this.#turns.clear(reason);
  }

  async #measure<T>(work: () => Promise<T>): Promise<T> {
    const begin = performance.now();
    try {
      return await work();
    } finally {
      const duration = performance.now() - begin;
      this.#meanDuration ??= duration;
      this.#meanDuration += (duration - this.#meanDuration) * LATEST_WEIGHT;
    }
  }

  #busy(): GlimpseError {
    const { name, limit, concurrency } = this.#options;
    const { queued } = this;
    const drained = (queued * (this.#meanDuration ?? 0)) / concurrency;
    const retryAfter = Math.max(1, Math.ceil(drained / 1000));
    return new GlimpseError({
      code: 'HOST_BUSY',
      message: `'${name}' has ${queued} calls waiting of at most ${limit}; retry in ${retryAfter} s.`,
      details: { name, queued, limit },
      retryAfter,
    });
  }
}
