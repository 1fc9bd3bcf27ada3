/** Feeds a stream until it settles. Its signal aborts when the stream's does, or when the reader leaves. */
export type Producer<T> = (emit: (event: T) => void, signal: AbortSignal) => Promise<unknown>;

interface Reader<T> {
  readonly resolve: (result: IteratorResult<T, undefined>) => void;
  readonly reject: (error: unknown) => void;
}

interface End {
  readonly failure?: { readonly error: unknown } | undefined;
}

/**
 * Events pushed by a producer, read by one consumer. Starts at the first read. Unlike an async generator it
 * lets its reader leave while a read is pending; nothing is kept or delivered after that, or after an abort.
 */
export class EventStream<T> implements AsyncIterableIterator<T, undefined, undefined> {
  readonly #produce: Producer<T>;
  readonly #signal: AbortSignal | undefined;
  readonly #stop = new AbortController();
  #opened = false;
  #events: { readonly event: T }[] = [];
  #readers: Reader<T>[] = [];
  #end: End | undefined;

  constructor(produce: Producer<T>, signal?: AbortSignal) {
    this.#produce = produce;
    this.#signal = signal;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<T, undefined>> {
    if (!this.#opened && !this.#end) this.#open();
    return new Promise((resolve, reject) => {
      this.#readers.push({ resolve, reject });
      this.#deliver();
    });
  }

  return(): Promise<IteratorResult<T, undefined>> {
    this.#stopWith({}, undefined);
    return Promise.resolve({ done: true, value: undefined });
  }

  #open(): void {
    this.#opened = true;
    if (this.#signal?.aborted) {
      this.#abort();
      return;
    }
    this.#signal?.addEventListener('abort', this.#abort, { once: true });
    this.#produce((event) => this.#push(event), this.#stop.signal).then(
      () => this.#finish({}),
      (error: unknown) => this.#finish({ failure: { error } }),
    );
  }

  #push(event: T): void {
    if (this.#end) return;
    this.#events.push({ event });
    this.#deliver();
  }

  #finish(end: End): void {
    this.#end ??= end;
    this.#deliver();
  }

  readonly #abort = (): void => {
    const reason: unknown = this.#signal?.reason;
    this.#stopWith({ failure: { error: reason } }, reason);
  };

  #stopWith(end: End, reason: unknown): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    this.#events = [];
    this.#end = end;
    this.#stop.abort(reason);
    this.#deliver();
  }

  #deliver(): void {
    while (this.#readers.length > 0 && (this.#events.length > 0 || this.#end)) {
      const reader = this.#readers.shift();
      const next = this.#events.shift();
      if (next) reader?.resolve({ done: false, value: next.event });
      else this.#close(reader);
    }
  }

  /** The first reader after the last event gets the failure, those after it the end. */
  #close(reader: Reader<T> | undefined): void {
    this.#signal?.removeEventListener('abort', this.#abort);
    const failure = this.#end?.failure;
    this.#end = {};
    if (failure) reader?.reject(failure.error);
    else reader?.resolve({ done: true, value: undefined });
  }
}
