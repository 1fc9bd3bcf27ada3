import type { Token } from './language-model.ts';

/**
 * Turns tokens into text that can be shown at once: no delta splits a character, and the whole has no white space
 * at its ends.
 */
export class TextDeltas {
  readonly #detokenize: (tokens: readonly Token[]) => string;
  /** Tokens that end within a character. */
  #incomplete: Token[] = [];
  /** White space that is told only when something follows. */
  #space = '';
  #started = false;

  constructor(detokenize: (tokens: readonly Token[]) => string) {
    this.#detokenize = detokenize;
  }

  /** The text that can be told since the last call; often that of `token`, sometimes empty. */
  push(token: Token): string {
    this.#incomplete.push(token);
    const text = this.#detokenize(this.#incomplete);
    if (text.endsWith('\uFFFD')) return '';
    this.#incomplete = [];
    return this.#tell(text);
  }

  /** The rest, without a character that was cut off. */
  end(): string {
    const text = this.#detokenize(this.#incomplete).replace(/\uFFFD+$/u, '');
    this.#incomplete = [];
    return this.#tell(text);
  }

  #tell(text: string): string {
    const whole = this.#started ? this.#space + text : text.trimStart();
    const told = whole.trimEnd();
    this.#space = whole.slice(told.length);
    if (told !== '') this.#started = true;
    return told;
  }
}
