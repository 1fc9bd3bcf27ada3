/** Work that several callers wait for; its signal aborts when the last of them has left. */
export class SharedWork {
  readonly #abandoned = new AbortController();
  #waiters = 0;

  get signal(): AbortSignal {
    return this.#abandoned.signal;
  }

  /** Waits for a result of this work; rejects with the reason of the caller's own signal when that aborts. */
  async wait<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
    const leave = this.join();
    try {
      return await unlessAborted(result, signal);
    } finally {
      leave();
    }
  }

  /** For a caller who waits in a way of its own; the function that it gets says that it has left. */
  join(): () => void {
    this.#waiters += 1;
    return () => {
      this.#waiters -= 1;
      if (this.#waiters === 0) this.#abandoned.abort();
    };
  }
}

/** Settles as `promise` does, or rejects with the signal's reason as soon as it aborts. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (!signal) return promise;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason as Error);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
