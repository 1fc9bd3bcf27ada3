/** Where the values of a measurement lie; NaN where there are none. */
export interface Spread {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

export const spreadOf = (values: readonly number[]): Spread => {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: percentile(sorted, 1) };
};

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.ceil(sorted.length * share) - 1] ?? NaN;

export const median = (values: readonly number[]): number => spreadOf(values).p50;

/** The median with the least and the most, for people. */
export const spreadText = (values: readonly number[], digits: number): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
