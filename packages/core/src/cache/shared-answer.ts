import { CANCELLED_EARLY } from '../reasoning/end-on-cancel.ts';
import type { ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';
import { SharedStream } from './shared-stream.ts';

type Controls = Pick<ReasonOptions, 'signal' | 'finishThinking' | 'cancel'>;

/**
 * One answer for several readers. Who ends its thought ends it for all; who cancels it leaves the others alone, and
 * cancels the work as the only reader. After either nobody may join, as `close` tells.
 */
export class SharedAnswer {
  readonly #stream: SharedStream<ReasonerEvent>;
  readonly #close: () => void;
  readonly #finishThinking = new AbortController();
  readonly #cancel = new AbortController();
  #readers = 0;

  constructor(start: (controls: Controls) => AsyncIterable<ReasonerEvent>, close: () => void) {
    const { signal: finishThinking } = this.#finishThinking;
    const { signal: cancel } = this.#cancel;
    this.#stream = new SharedStream((signal) => start({ signal, finishThinking, cancel }), close);
    this.#close = close;
  }

  /** Throws the signal's reason when that aborts, and what the stream throws. */
  async *read({ signal, finishThinking, cancel }: Controls): AsyncGenerator<ReasonerEvent, void, undefined> {
    const left = new AbortController();
    this.#readers += 1;
    const ignore = [
      onAbort(finishThinking, () => this.#end(this.#finishThinking)),
      onAbort(cancel, () => (this.#readers > 1 ? left.abort() : this.#end(this.#cancel))),
    ];
    try {
      yield* this.#stream.read(signal ? AbortSignal.any([signal, left.signal]) : left.signal);
    } catch (error) {
      if (signal?.aborted || !left.signal.aborted) throw error;
      yield CANCELLED_EARLY;
    } finally {
      this.#readers -= 1;
      for (const stop of ignore) stop();
    }
  }

  #end(control: AbortController): void {
    this.#close();
    control.abort();
  }
}

/** Calls the listener when the signal aborts, or at once; the function that comes back makes it stop listening. */
function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal?.aborted) listener();
  signal?.addEventListener('abort', listener, { once: true });
  return () => signal?.removeEventListener('abort', listener);
}
