import type { Random } from '../random.ts';
import type { PieChartTruth } from '../truth/chart-truth.ts';
import { samplePaints } from './chart-paint.ts';
import type { PiePlan } from './chart-plan.ts';
import { SLICE_NAMES, SUBJECTS, sampleTitle } from './chart-words.ts';

/** A largest slice takes at least this for "more than half", and at most `MINORITY_BELOW` otherwise. */
const MAJORITY_ABOVE = 0.58;
const MINORITY_BELOW = 0.42;
/** Of the whole: what the largest slice has before the second. */
const LARGEST_MARGIN = 0.065;
const SMALLEST_SHARE = 0.045;

/** A pie whose largest slice, of a sure color, may be anywhere in it. */
export function samplePieChart(random: Random, dark: boolean): PiePlan {
  const count = random.int(3, 6);
  const majority = random.chance(0.5);
  const [first, ...others] = samplePaints(random, count, dark);
  if (first === undefined) throw new RangeError(`expected ${count} colors of slices, got none`);
  const shares = sampleShares(random, count, majority);
  const names = random.choice(SLICE_NAMES);
  const painted = [first, ...others].map((paint, index) => ({ paint, share: shares[index] ?? 0 }));
  const ordered = random.chance(0.35)
    ? painted.toSorted((a, b) => b.share - a.share)
    : random.shuffle(painted);
  const truth: PieChartTruth = {
    type: 'chart',
    kind: 'pie',
    title: sampleTitle(random, random.choice(SUBJECTS).name),
    slices: ordered.map(({ paint, share }, index) => ({
      name: names[index] ?? '',
      color: paint.color,
      share,
    })),
    largest: first.color,
    majority,
  };
  return { truth, paints: ordered.map(({ paint }) => paint), dark };
}

/** Shares that sum to 1, the first the largest. */
function sampleShares(random: Random, count: number, majority: boolean): number[] {
  for (;;) {
    const largest = majority
      ? random.uniform(MAJORITY_ABOVE, 0.88 - 0.05 * count)
      : random.uniform(1 / count + 0.04, MINORITY_BELOW);
    const weights = Array.from({ length: count - 1 }, () => random.uniform(0.2, 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const rest = weights.map((weight) => Number((((1 - largest) * weight) / total).toFixed(3)));
    const first = Number((1 - rest.reduce((sum, share) => sum + share, 0)).toFixed(3));
    const isClear = majority ? first >= MAJORITY_ABOVE : first <= MINORITY_BELOW;
    if (isClear && Math.min(...rest) >= SMALLEST_SHARE && Math.max(...rest) + LARGEST_MARGIN <= first)
      return [first, ...rest];
  }
}
