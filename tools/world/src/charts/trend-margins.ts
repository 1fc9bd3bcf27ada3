import type { Trend } from '../truth/chart-truth.ts';
import type { ValueRange } from './value-range.ts';

/** Of the visible range: the net change of a rise, a fall, and of both sides of a peak or a dip. */
export const CLEAR_CHANGE = 0.4;
/** Of the visible range: all that the values of a flat series may differ. */
const FLAT_SWING = 0.075;
/** Of the visible range: by how much the highest value exceeds every other one. */
const HIGHEST_MARGIN = 0.085;
/** Of the visible range: how far an outlier lies from its neighbors. */
export const OUTLIER_MARGIN = 0.4;
const LARGEST_TURN = 0.12;

/** Whether the values have the trend beyond doubt, in a chart that shows the range. */
export function hasClearTrend(values: readonly number[], trend: Trend, { low, high }: ValueRange): boolean {
  const shares = values.map((value) => (value - low) / (high - low));
  switch (trend) {
    case 'rising':
      return rises(shares);
    case 'falling':
      return rises(shares.map((share) => 1 - share));
    case 'peaking':
      return peaks(shares);
    case 'dipping':
      return peaks(shares.map((share) => 1 - share));
    case 'flat':
      return Math.max(...shares) - Math.min(...shares) <= FLAT_SWING;
    case 'mixed':
      return false;
  }
}

function rises(shares: readonly number[]): boolean {
  const smooth = smoothed(shares);
  const [first = 0, last = 0] = [smooth[0], smooth.at(-1)];
  const inside = smooth.every((share) => share > first - LARGEST_TURN && share < last + LARGEST_TURN);
  return inside && last - first >= CLEAR_CHANGE && (shares.at(-1) ?? 0) - (shares[0] ?? 0) >= CLEAR_CHANGE;
}

function peaks(shares: readonly number[]): boolean {
  const smooth = smoothed(shares);
  const top = Math.max(...smooth);
  const position = smooth.indexOf(top) / (smooth.length - 1);
  const [first = 0, last = 0] = [smooth[0], smooth.at(-1)];
  const sides = [first, last, shares[0] ?? 0, shares.at(-1) ?? 0];
  return position > 0.28 && position < 0.72 && sides.every((side) => top - side >= CLEAR_CHANGE);
}

/** Means of neighbors: of one value in a short series, of three or more in a long one. */
function smoothed(values: readonly number[]): number[] {
  const reach = Math.floor(values.length / 8);
  return values.map((_, index) => {
    const window = values.slice(Math.max(0, index - reach), index + reach + 1);
    return window.reduce((sum, value) => sum + value, 0) / window.length;
  });
}

/** The 1-based position of a maximum that nothing else comes near, in a chart that shows the range. */
export function clearHighest(values: readonly number[], { low, high }: ValueRange): number | undefined {
  const [first = 0, second = 0] = values.toSorted((a, b) => b - a);
  return first - second >= HIGHEST_MARGIN * (high - low) ? values.indexOf(first) + 1 : undefined;
}
