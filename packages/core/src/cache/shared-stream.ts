import { unlessAborted } from '../lifecycle/unless-aborted.ts';
import { SharedWork } from './shared-work.ts';

/**
 * One stream for several readers, each of whom gets every event from the first on. It starts with the first reader
 * and is cancelled when the last one leaves; `close` is called when nobody may join any more.
 */
export class SharedStream<T> {
  readonly #work = new SharedWork();
  readonly #start: (signal: AbortSignal) => AsyncIterable<T>;
  readonly #close: () => void;
  readonly #events: T[] = [];
  #end: Promise<void> | undefined;
  #ended = false;
  #wake!: () => void;
  #news = this.#nextNews();

  constructor(start: (signal: AbortSignal) => AsyncIterable<T>, close: () => void) {
    this.#start = start;
    this.#close = close;
    this.#work.signal.addEventListener('abort', close, { once: true });
  }

  /** Throws the signal's reason when that aborts, and what the stream throws. */
  async *read(signal: AbortSignal | undefined): AsyncGenerator<T, void, undefined> {
    const leave = this.#work.join();
    this.#end ??= this.#run();
    // A reader who has left does not hear of the failure.
    this.#end.catch(() => undefined);
    try {
      for (let position = 0; ;) {
        signal?.throwIfAborted();
        const events = this.#events.slice(position);
        position += events.length;
        for (const event of events) {
          signal?.throwIfAborted();
          yield event;
        }
        if (events.length > 0) continue;
        if (this.#ended) {
          await this.#end;
          return;
        }
        await unlessAborted(this.#news, signal);
      }
    } finally {
      leave();
    }
  }

  async #run(): Promise<void> {
    try {
      for await (const event of this.#start(this.#work.signal)) {
        this.#events.push(event);
        this.#announce();
      }
    } finally {
      this.#ended = true;
      this.#close();
      this.#announce();
    }
  }

  #announce(): void {
    const wake = this.#wake;
    this.#news = this.#nextNews();
    wake();
  }

  #nextNews(): Promise<void> {
    return new Promise((resolve) => (this.#wake = resolve));
  }
}
