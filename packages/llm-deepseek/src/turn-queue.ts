import { EventEmitter, once } from 'node:events';

/** Serves callers one at a time, in the order in which they came. */
export class TurnQueue {
  readonly #line: symbol[] = [];
  readonly #moves = new EventEmitter().setMaxListeners(0);

  /**
   * Runs `work` when it is the caller's turn; until then yields what `waiting` makes of the caller's place, 1 being
   * next, whenever that changes. A caller whose signal aborts leaves the line at once, with the signal's reason.
   */
  async *run<T>(
    work: () => AsyncIterable<T>,
    waiting: (position: number) => T,
    signal?: AbortSignal,
  ): AsyncGenerator<T, void, undefined> {
    const ticket = Symbol();
    this.#line.push(ticket);
    try {
      let told = 0;
      while (this.#line[0] !== ticket) {
        const place = this.#line.indexOf(ticket);
        if (place === told) await this.#nextMove(signal);
        else yield waiting(place);
        told = place;
      }
      yield* work();
    } finally {
      this.#line.splice(this.#line.indexOf(ticket), 1);
      this.#moves.emit('move');
    }
  }

  async #nextMove(signal: AbortSignal | undefined): Promise<void> {
    try {
      await once(this.#moves, 'move', { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }
}
