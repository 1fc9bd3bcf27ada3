import { parse } from 'jsonriver';

/** A JSON text that comes in pieces, as a value that becomes more complete with each. */
export class PartialValues {
  readonly #pieces: string[] = [];
  readonly #values: AsyncIterator<unknown>;
  #next: Promise<IteratorResult<unknown>> | undefined;
  #feed: () => void = () => undefined;
  #starve: () => void = () => undefined;

  constructor() {
    this.#values = parse(this.#read())[Symbol.asyncIterator]();
  }

  /**
   * The value so far, if the piece has made it more complete: strings, lists and objects grow, everything else is there
   * when it is whole. A text that is no JSON has no more values from there on.
   */
  async push(piece: string): Promise<unknown> {
    const isStarved = new Promise<undefined>((resolve) => (this.#starve = () => resolve(undefined)));
    this.#pieces.push(piece);
    this.#feed();
    let value: unknown;
    for (;;) {
      this.#next ??= this.#values.next();
      const result = await Promise.race([this.#next, isStarved]).catch(() => undefined);
      if (!result || result.done) break;
      value = result.value;
      this.#next = undefined;
    }
    // The parser goes on with the very objects that it gave.
    return structuredClone(value);
  }

  async *#read(): AsyncGenerator<string, void, undefined> {
    for (;;) {
      yield* this.#pieces.splice(0);
      const isFed = new Promise<void>((resolve) => (this.#feed = resolve));
      this.#starve();
      await isFed;
    }
  }
}
