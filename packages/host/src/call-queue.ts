import { GlimpseError } from '@glimpse/core';
import PQueue from 'p-queue';

export interface CallQueueOptions {
  /** Names the owner in errors. */
  readonly name: string;
  /** Calls in work at the same time. */
  readonly concurrency: number;
  /** Calls that may wait. */
  readonly limit: number;
}

export interface QueuedCallOptions {
  /** Takes a waiting call out at once; a call in work sees to itself. */
  readonly signal?: AbortSignal | undefined;
  /** Told when the call has to wait, and whenever its position changes; 1 is next. */
  readonly onPosition?: ((position: number) => void) | undefined;
}

interface Waiter {
  readonly leave: AbortController;
  readonly onPosition: ((position: number) => void) | undefined;
  position: number;
}

/** Share of the latest call in the running mean of durations. */
const LATEST_WEIGHT = 0.2;

/** First come, first served, with a bound and with positions that waiters are told. */
export class CallQueue {
  readonly #options: CallQueueOptions;
  readonly #queue: PQueue;
  readonly #waiting = new Set<Waiter>();
  #meanDuration: number | undefined;

  constructor(options: CallQueueOptions) {
    this.#options = options;
    this.#queue = new PQueue({ concurrency: options.concurrency });
  }

  get inFlight(): number {
    return this.#queue.pending;
  }

  get queued(): number {
    return this.#waiting.size;
  }

  /** Runs `work` in its turn. Rejects with `HOST_BUSY` when the queue is full. */
  async add<T>(work: () => Promise<T>, { signal, onPosition }: QueuedCallOptions = {}): Promise<T> {
    signal?.throwIfAborted();
    if (this.inFlight >= this.#options.concurrency && this.queued >= this.#options.limit) throw this.#busy();
    const waiter: Waiter = { leave: new AbortController(), onPosition, position: 0 };
    const abort = (): void => waiter.leave.abort(signal?.reason);
    const stopWaiting = (): void => {
      signal?.removeEventListener('abort', abort);
      if (this.#waiting.delete(waiter)) this.#tellPositions();
    };
    signal?.addEventListener('abort', abort, { once: true });
    waiter.leave.signal.addEventListener('abort', stopWaiting, { once: true });

    this.#waiting.add(waiter);
    const start = (): Promise<T> => {
      stopWaiting();
      return this.#measure(work);
    };
    const result = this.#queue.add(start, { signal: waiter.leave.signal });
    this.#tellPositions();
    return result;
  }

  /** Rejects every waiting call with `reason`. */
  clear(reason: unknown): void {
    // The last first, so that nobody is told a better position on the way out.
    for (const { leave } of [...this.#waiting].reverse()) leave.abort(reason);
  }

  #tellPositions(): void {
    let position = 0;
    for (const waiter of this.#waiting) {
      position += 1;
      if (waiter.position === position) continue;
      waiter.position = position;
      waiter.onPosition?.(position);
    }
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
