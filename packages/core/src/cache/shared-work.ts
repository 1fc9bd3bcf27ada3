/** Work that several callers wait for; its signal aborts when the last of them has left. */
export class SharedWork {
  readonly #abandoned = new AbortController();
  #waiters = 0;

  get signal(): AbortSignal {
    return this.#abandoned.signal;
  }

  /** Counts a caller in; the function that it gets says, called once, that it has left. */
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
