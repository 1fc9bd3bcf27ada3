import type { Cell, Placed } from './text-rows.ts';

/** What follows may be the mark of an axis. */
const NUMBER = /^[-−–+(]?\s?(?:[$€£¥]\s?)?\d[\d.,\s]*\s?(?:%|[KMB]|[\p{L}°/]{1,4})?\)?\s?[-–—|]?$/u;
const SIZES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9 };

const YEAR = /^(?:19|20)\d\d$/u;

export const isYear = (text: string): boolean => YEAR.test(text);

/** A text with letters that is no number with its unit, or a year: other numbers may belong to a value axis. */
export const isName = (text: string): boolean => isYear(text) || (/\p{L}/u.test(text) && !NUMBER.test(text));

/** The numbers of a cell. Those that stand close are of neighbouring bars, unless words stand between them. */
export function numbersIn({ text, words }: Cell): Placed[] {
  if (words.every((word) => NUMBER.test(word.text))) return [...words];
  const [first, last] = [words[0], words.at(-1)];
  return first && last && NUMBER.test(text) ? [{ ...first, text, right: last.right }] : [];
}

/** Roughly: enough to see whether numbers grow as their places do. */
export function valueOf({ text }: Placed): number {
  const digits = text.replace(/[^\d.,]/gu, '').replace(/,(?=\d{3}(?!\d))/gu, '');
  const size = SIZES[/\d\s?([KMB])\)?$/u.exec(text)?.[1] ?? ''] ?? 1;
  return Number(digits.replace(',', '.')) * size * (/^[-−–(]/u.test(text) ? -1 : 1);
}
