import type { TextLine, TextWord } from '../spec/evidence.ts';

/** A piece of text with its place on the straightened page, in pixels. */
export interface Placed {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its middle, from the top. */
  readonly y: number;
  readonly height: number;
  /** What was placed, at its place in the picture. */
  readonly source: TextWord;
}

export const middleOf = ({ left, right }: Placed): number => (left + right) / 2;

/** Words between wide gaps. */
export interface Cell {
  readonly text: string;
  /** From left to right. */
  readonly words: readonly Placed[];
}

/** From left to right. */
export type Row = readonly Cell[];

/** Wider than this many heights of the text is no space between words. */
const CELL_GAP = 1.1;
/** Of the text's height: what two words of a row may differ in. */
const ROW_TOLERANCE = 0.55;
/** Lines with fewer words tell little of how a page is turned. */
const TELLING_WORDS = 3;

/** Lines as rows of cells from top to bottom, as a reader sees them: what stands side by side is in one row. */
export function textRows(lines: readonly TextLine[]): Row[] {
  const slope = slopeOf(lines);
  const placed = lines
    .flatMap((line) => line.words ?? [line])
    .map((word) => place(word, slope))
    .sort((a, b) => a.y - b.y);
  const rows: Placed[][] = [];
  for (const word of placed) {
    const row = rows.at(-1);
    if (row && isBeside(word, row)) row.push(word);
    else rows.push([word]);
  }
  return rows.map(toCells);
}

/** How much lower text is a pixel further right: the median of the lines. */
function slopeOf(lines: readonly TextLine[]): number {
  const slopes = lines.flatMap(({ words = [] }) => {
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last || words.length < TELLING_WORDS) return [];
    const run = centerOf(last).x - centerOf(first).x;
    return run > 0 ? [(centerOf(last).y - centerOf(first).y) / run] : [];
  });
  return slopes.sort((a, b) => a - b)[Math.floor(slopes.length / 2)] ?? 0;
}

const centerOf = ({ box }: TextWord) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });

function place(source: TextWord, slope: number): Placed {
  const { text, box } = source;
  const { x, y } = centerOf(source);
  const middle = x + slope * y;
  const half = box.width / 2;
  return { text, left: middle - half, right: middle + half, y: y - slope * x, height: box.height, source };
}

function isBeside(word: Placed, row: readonly Placed[]): boolean {
  const y = row.reduce((sum, other) => sum + other.y, 0) / row.length;
  const height = Math.max(word.height, ...row.map((other) => other.height));
  return word.y - y < ROW_TOLERANCE * Math.min(height, 2 * word.height);
}

function toCells(row: readonly Placed[]): Cell[] {
  const groups: Placed[][] = [];
  for (const word of row.toSorted((a, b) => a.left - b.left)) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (before && word.left - before.right < CELL_GAP * Math.max(before.height, word.height))
      group?.push(word);
    else groups.push([word]);
  }
  return groups.map((words) => ({ text: joinWords(words.map(({ text }) => text)), words }));
}

/** Chinese has no spaces between words. */
const joinWords = (words: readonly string[]): string =>
  words.join(' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
