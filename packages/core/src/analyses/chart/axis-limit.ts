import { readAmount } from '../quotes/read-amount.ts';

/** An axis has at least so many numbers, and at most so many steps. */
const FEWEST = 3;
const MOST_STEPS = 12;
/** A cell that is a number, with a unit or a sign of money. */
const NUMBER = /^\p{Sc}?\s?\d[\d.,\s]*\s?(?:%|\p{L}{1,3}|\p{Sc})?[-.]?$/u;
/** Of a step. */
const TOLERANCE = 1e-6;

/**
 * The largest value that an axis from 0 leaves room for: a step above its last number. Infinity where no axis is printed.
 * The axis is told by its numbers, which are multiples of 1, 2 or 5 times a power of ten (Heckbert 1990, "Nice Numbers
 * for Graph Labels").
 */
export function axisLimit(cells: readonly string[]): number {
  const numbers = new Set(
    cells.flatMap((cell) => (NUMBER.test(cell) ? (readAmount(cell)?.value ?? []) : [])),
  );
  if (!numbers.has(0)) return Number.POSITIVE_INFINITY;
  const axes = niceSteps(numbers).flatMap((step) => {
    const members = [...numbers].filter((number) => isMultiple(number, step));
    const last = Math.max(...members);
    const isAxis = members.length >= FEWEST && last <= MOST_STEPS * step * (1 + TOLERANCE);
    return isAxis ? [{ count: members.length, limit: last + step }] : [];
  });
  const [best] = axes.toSorted((a, b) => b.count - a.count || b.limit - a.limit);
  return best?.limit ?? Number.POSITIVE_INFINITY;
}

function niceSteps(numbers: ReadonlySet<number>): number[] {
  const exponents = [...numbers]
    .filter((number) => number > 0)
    .map((number) => Math.floor(Math.log10(number)));
  const [least, most] = [Math.min(...exponents) - 1, Math.max(...exponents)];
  return Array.from({ length: Math.max(0, most - least + 1) }, (_, index) => 10 ** (least + index)).flatMap(
    (power) => [power, 2 * power, 5 * power],
  );
}

const isMultiple = (number: number, step: number): boolean =>
  Math.abs(number / step - Math.round(number / step)) < TOLERANCE;
