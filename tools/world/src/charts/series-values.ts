import type { Random } from '../random.ts';
import type { Trend } from '../truth.ts';

/** By how much of the plot's height the highest value exceeds every other one. */
export const PEAK_MARGIN = 0.07;
/** How far apart the values of a flat series may lie at most, as a share of the plot's height. */
export const FLAT_RANGE = 0.03;

/** Values from 0 to 1 that follow the trend, with one clear maximum unless they are flat. */
export function seriesValues(random: Random, trend: Trend, count: number): number[] {
  const low = random.uniform(0.12, 0.3);
  const high = random.uniform(0.72, 0.86);
  const level = random.uniform(0.35, 0.85);
  const noise = trend === 'flat' ? FLAT_RANGE / 2 : 0.025;
  const values = Array.from({ length: count }, (_, index) => {
    const share = shareOfHeight(trend, index / (count - 1));
    return (share === undefined ? level : low + (high - low) * share) + random.uniform(-noise, noise);
  });
  return trend === 'flat' ? values : raisePeak(random, trend, values);
}

function shareOfHeight(trend: Trend, position: number): number | undefined {
  switch (trend) {
    case 'rising':
      return position;
    case 'falling':
      return 1 - position;
    case 'peaking':
      return 1 - Math.abs(2 * position - 1);
    case 'dipping':
      return Math.abs(2 * position - 1);
    case 'flat':
      return undefined;
  }
}

/** Lifts one value clear of the others: the end of a slope, one of the nearly highest of a peak or a dip. */
function raisePeak(random: Random, trend: Trend, values: readonly number[]): number[] {
  const top = Math.max(...values);
  const isSlope = trend === 'rising' || trend === 'falling';
  const reach = isSlope ? 0 : PEAK_MARGIN;
  const candidates = values.flatMap((value, index) => (value >= top - reach ? [index] : []));
  const chosen = random.choice(candidates);
  return values.map((value, index) => (index === chosen ? top + random.uniform(PEAK_MARGIN, 0.11) : value));
}
