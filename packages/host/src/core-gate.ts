import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import type { Cores } from '@glimpse/core';

/** Lets a model compute stretch by stretch; while it is closed, no stretch begins. */
export class CoreGate implements Cores {
  readonly #boundaries = new EventEmitter();
  readonly #waiting = new Set<() => void>();
  readonly #atLull = new Set<() => void>();
  #isClosed = false;
  #inWork = 0;
  /** Stretches that ended since the gate was opened. */
  #ended = 0;
  /** Which order to close or to open is the latest. */
  #order = 0;

  async use<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    signal?.throwIfAborted();
    if (this.#isClosed) await this.#wait(signal);
    else this.#inWork += 1;
    try {
      return await work();
    } finally {
      this.#inWork -= 1;
      this.#ended += 1;
      this.#boundaries.emit('boundary');
    }
  }

  /** Those who wait for a lull have their turn once the stretch has gone on. */
  lull(): void {
    if (this.#atLull.size === 0) return;
    setImmediate(() => {
      for (const act of this.#atLull) act();
    });
  }

  /** Calls `act` at every lull, until the returned function is called. */
  onLull(act: () => void): () => void {
    this.#atLull.add(act);
    return () => void this.#atLull.delete(act);
  }

  /**
   * Settles when nothing is in work, or when the gate was opened again. Work that goes on gets at least `minimum`
   * stretches since the gate was opened, so that it moves on however often others ask.
   */
  async close(minimum: number): Promise<void> {
    const order = (this.#order += 1);
    while (this.#inWork > 0 && this.#ended < minimum) {
      await once(this.#boundaries, 'boundary');
      // The next stretch, if there is one, begins meanwhile.
      await turn();
    }
    if (order !== this.#order) return;
    this.#isClosed = true;
    while (this.#inWork > 0 && order === this.#order) await once(this.#boundaries, 'boundary');
  }

  open(): void {
    this.#order += 1;
    this.#isClosed = false;
    this.#ended = 0;
    for (const begin of this.#waiting) begin();
    this.#waiting.clear();
    this.#boundaries.emit('boundary');
  }

  #wait(signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = (): void => {
        this.#waiting.delete(begin);
        reject(signal?.reason as Error);
      };
      // Counts at once, so that an order to close right after the opening finds it in work.
      const begin = (): void => {
        signal?.removeEventListener('abort', leave);
        this.#inWork += 1;
        resolve();
      };
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.add(begin);
    });
  }
}
