import type { Random } from '../random.ts';

/** A largest slice takes more than this for "more than half", and less than `MINORITY_BELOW` otherwise. */
export const MAJORITY_ABOVE = 0.56;
export const MINORITY_BELOW = 0.44;
/** The largest slice is at least this many times the second. */
export const LARGEST_FACTOR = 1.25;
export const SMALLEST_SHARE = 0.06;

/** Shares that sum to 1, the first the largest; `majority` says whether it takes more than half. */
export function pieShares(random: Random, count: number, majority: boolean): number[] {
  for (;;) {
    const largest = majority
      ? random.uniform(MAJORITY_ABOVE, 0.74 - 0.02 * count)
      : random.uniform(1.3 / (count + 0.3), MINORITY_BELOW);
    const weights = Array.from({ length: count - 1 }, () => random.uniform(0.6, 1.4));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const rest = weights.map((weight) => ((1 - largest) * weight) / total);
    if (Math.min(...rest) >= SMALLEST_SHARE && Math.max(...rest) * LARGEST_FACTOR <= largest)
      return [largest, ...rest];
  }
}
