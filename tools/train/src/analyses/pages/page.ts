import type { TextLine } from '@glimpse/core';
import type { Random } from '@glimpse/world';

/** In pixels. */
export const LETTER_WIDTH = 8;
export const LETTER_HEIGHT = 14;
const ROW_HEIGHT = 24;
const GUTTER = 80;

/** A page that is only text: rows of pieces that stand side by side, from top to bottom. */
export class Page {
  readonly lines: TextLine[] = [];
  #y = 40;

  row(...pieces: readonly string[]): void {
    let x = 40;
    for (const piece of pieces) {
      const line = lineAt(piece, x, this.#y);
      if (line) this.lines.push(line);
      x += Math.max(piece.length * LETTER_WIDTH, 240) + GUTTER;
    }
    this.#y += ROW_HEIGHT;
  }

  rows(pieces: readonly string[]): void {
    for (const piece of pieces) this.row(piece);
  }

  /** Two blocks side by side. */
  beside(left: readonly string[], right: readonly string[]): void {
    for (let index = 0; index < Math.max(left.length, right.length); index += 1)
      this.row(left[index] ?? '', right[index] ?? '');
  }

  /** A text over several rows. */
  paragraph(text: string, width: number): void {
    let row = '';
    for (const word of text.split(' ')) {
      if (row !== '' && row.length + word.length >= width) {
        this.row(row);
        row = '';
      }
      row += row === '' ? word : ` ${word}`;
    }
    this.row(row);
  }

  gap(): void {
    this.#y += ROW_HEIGHT;
  }
}

/** What stands over the pages of many documents. */
export const running = (random: Random): string =>
  random.choice([
    `Page ${random.int(1, 3)} of ${random.int(3, 9)}`,
    random.choice(['CONFIDENTIAL', 'DRAFT', 'Copy', 'For internal use only']),
    `${random.choice(['No.', 'Ref.', 'Document no.', 'Our reference:'])} ${random.int(10, 99_999)}`,
  ]);

/** In letters: a title over several rows, or mostly in one. */
export const titleWidth = (random: Random): number => (random.chance(0.15) ? random.int(16, 34) : 120);

/** Undefined for a text without words. */
export function lineAt(text: string, x: number, y: number): TextLine | undefined {
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }) => ({
    text: word,
    score: 1,
    box: { x: x + index * LETTER_WIDTH, y, width: word.length * LETTER_WIDTH, height: LETTER_HEIGHT },
  }));
  const [first] = words;
  return first && { text: text.trim(), score: 1, box: first.box, words };
}
