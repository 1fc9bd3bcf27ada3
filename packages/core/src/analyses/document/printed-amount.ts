import { readAmount, TWO_DECIMALS, type Amount } from '../quotes/read-amount.ts';

/** So many amounts with two decimals on a page say that its amounts have them. */
const FEWEST_ALIKE = 4;
const DECIMALS = /\d[.,]\d{1,2}(?!\d)/u;
const TWO_NUMBERS = /\d\s+\d{1,2}(?!\d)/u;

/**
 * The amount of a quotation; null where its decimal separator was lost in reading: `56 77`, or `13494` on a page (`cells`)
 * whose other amounts have two decimals.
 */
export function readPrintedAmount(text: string, cells: readonly string[]): Amount | null {
  if (TWO_NUMBERS.test(text)) return null;
  const alike = cells.filter((cell) => TWO_DECIMALS.test(cell)).length;
  return alike >= FEWEST_ALIKE && !DECIMALS.test(text) ? null : readAmount(text);
}
