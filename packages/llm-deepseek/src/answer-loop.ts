import type { Token } from './language-model.ts';

/** Longest part that is looked for; a loop in an answer is a word, a row of digits or an item. */
const LONGEST_PERIOD = 40;
const REPETITIONS = 4;
/** Shorter repetitions are no loop: a table of zeros has them. */
const SHORTEST_LOOP = 32;

/**
 * Notices an answer that goes round in circles. JSON repeats quotes and keys, so that no repeat penalty ends such a circle,
 * and a small model that always takes the likeliest token would go on until its tokens are spent.
 */
export class AnswerLoop {
  readonly #tokens: Token[] = [];

  push(token: Token): void {
    if (this.#tokens.push(token) > LONGEST_PERIOD * REPETITIONS) this.#tokens.shift();
  }

  /** The token that would go on with the loop; undefined where there is none. */
  get continuation(): Token | undefined {
    for (let period = 1; period <= LONGEST_PERIOD; period += 1) {
      const length = Math.max(period * REPETITIONS, SHORTEST_LOOP);
      if (this.#repeats(period, length)) return this.#tokens.at(-period);
    }
    return undefined;
  }

  #repeats(period: number, length: number): boolean {
    const tokens = this.#tokens;
    if (tokens.length < length) return false;
    for (let index = tokens.length - length + period; index < tokens.length; index += 1)
      if (tokens[index] !== tokens[index - period]) return false;
    return true;
  }
}
