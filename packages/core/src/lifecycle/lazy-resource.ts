import { disposedError } from '../errors/disposed-error.ts';

export interface LazyResourceOptions<T> {
  /** Names the owner in errors. */
  readonly name: string;
  readonly load: () => Promise<T>;
  readonly release: (resource: T) => Promise<void>;
}

/**
 * Loads at the first use, once for concurrent users; tries again after a failed load; releases after the last
 * user has left. A model disposed while it computes can take the process down.
 */
export class LazyResource<T> {
  readonly #options: LazyResourceOptions<T>;
  readonly #users = new Set<Promise<void>>();
  #loading: Promise<T> | undefined;
  #disposing: Promise<void> | undefined;

  constructor(options: LazyResourceOptions<T>) {
    this.#options = options;
  }

  /** Holds the resource for as long as `work` runs. Rejects with `DISPOSED` after {@link dispose}. */
  async use<R>(work: (resource: T) => Promise<R>): Promise<R> {
    const release = this.#hold();
    try {
      return await work(await this.#load());
    } finally {
      release();
    }
  }

  /** As {@link use}, for work that streams. */
  async *stream<R>(work: (resource: T) => AsyncIterable<R>): AsyncGenerator<R, void, undefined> {
    const release = this.#hold();
    try {
      yield* work(await this.#load());
    } finally {
      release();
    }
  }

  /** Loads ahead of the first use. */
  load(): Promise<void> {
    return this.use(() => Promise.resolve());
  }

  /** Waits for the users, then releases. Safe to call twice. */
  dispose(): Promise<void> {
    this.#disposing ??= this.#release();
    return this.#disposing;
  }

  #hold(): () => void {
    if (this.#disposing) throw disposedError(this.#options.name);
    let leave!: () => void;
    const user = new Promise<void>((resolve) => (leave = resolve));
    this.#users.add(user);
    return () => {
      this.#users.delete(user);
      leave();
    };
  }

  #load(): Promise<T> {
    this.#loading ??= this.#options.load().catch((error: unknown) => {
      this.#loading = undefined;
      throw error;
    });
    return this.#loading;
  }

  async #release(): Promise<void> {
    await Promise.allSettled(this.#users);
    const loading = this.#loading;
    this.#loading = undefined;
    if (loading) await this.#options.release(await loading);
  }
}
