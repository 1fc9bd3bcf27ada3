/** Scripts that are written without spaces, so that a letter beside a letter does not tell that a word goes on. */
const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const LETTER_BEFORE = new RegExp(`[[\\p{L}\\p{N}]--[${UNSPACED}]]$`, 'v');
const LETTER_AFTER = new RegExp(`^[[\\p{L}\\p{N}]--[${UNSPACED}]]`, 'v');

/** What stands on both sides of a cut through a word or a number. */
const CUTS: readonly (readonly [RegExp, RegExp])[] = [
  [LETTER_BEFORE, LETTER_AFTER],
  [/\d$/u, /^[.,'’]\d/u],
  [/\d[.,'’]$/u, /^\d/u],
  // `12万` is another number than 12.
  [/\d$/u, /^[百千万亿]/u],
];

/** Without differences of width and case. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase();

/**
 * A text in which quotations are looked for whatever the white space, which readers of pictures often get wrong, and
 * whatever the `|` that `arrangeText` puts between words that stand far apart.
 */
export class SourceText {
  readonly #text: string;
  readonly #bare: string;
  /** Of each character of the bare text, where it stands in the whole one. */
  readonly #places: readonly number[];

  constructor(text: string) {
    this.#text = foldText(text);
    this.#places = Array.from(this.#text.matchAll(/[^\s|]/g), ({ index }) => index);
    this.#bare = withoutSpace(this.#text);
  }

  /** Whether the text has the quotation, and not merely as a part of a word or a number. */
  has(quotation: string): boolean {
    const wanted = withoutSpace(foldText(quotation));
    if (wanted === '') return false;
    for (let at = this.#bare.indexOf(wanted); at >= 0; at = this.#bare.indexOf(wanted, at + 1)) {
      const start = this.#places[at] ?? 0;
      const end = (this.#places[at + wanted.length - 1] ?? 0) + 1;
      if (!this.#isCut(start) && !this.#isCut(end)) return true;
    }
    return false;
  }

  /** Whether the text is this and nothing else. */
  is(quotation: string): boolean {
    return this.#bare === withoutSpace(foldText(quotation));
  }

  #isCut(at: number): boolean {
    const before = this.#text.slice(Math.max(0, at - 2), at);
    const after = this.#text.slice(at, at + 2);
    return CUTS.some(([left, right]) => left.test(before) && right.test(after));
  }
}

const withoutSpace = (text: string): string => text.replace(/[\s|]+/gu, '');
