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
