import type { Random } from '../random.ts';
import type { SeriesChartKind, Trend } from '../truth/chart-truth.ts';
import { CLEAR_CHANGE, OUTLIER_MARGIN, hasClearTrend } from './trend-margins.ts';
import { noise, trendShape } from './trend-shape.ts';
import { valueRange } from './value-range.ts';

const FEW = 6;
/** So that no bar vanishes. */
const LOWEST = 0.05;

/** One series, in shares of the visible range; `at`: the index of its outlier. */
export function sampleSingle(
  random: Random,
  trend: Exclude<Trend, 'mixed'>,
  count: number,
  at?: number,
): number[] {
  for (;;) {
    const values = follow(random, trend, count, at === undefined ? amplitudeOf(random, trend, count) : 0.03);
    if (at === undefined) {
      if (isClear(values, trend)) return values;
      continue;
    }
    const typical = values[at] ?? 0;
    const displaced = values.with(
      at,
      random.chance(0.7) ? random.uniform(0.9, 1.25) : random.uniform(0.06, 0.12),
    );
    const range = valueRange(displaced, true);
    const size = range.high - range.low;
    const neighbors = [typical, ...values.slice(Math.max(0, at - 1), at + 2)];
    const isFar = neighbors.every((value) => Math.abs(value - (displaced[at] ?? 0)) >= OUTLIER_MARGIN * size);
    if (isFar && hasClearTrend(values, trend, valueRange([...values, displaced[at] ?? 0], true)))
      return displaced;
  }
}

const isClear = (values: readonly number[], trend: Trend): boolean =>
  hasClearTrend(values, trend, valueRange(values, true));

function amplitudeOf(random: Random, trend: Trend, count: number): number {
  if (trend === 'flat') return random.uniform(0.004, 0.033);
  return random.chance(0.3) ? 0.01 : random.uniform(0.02, count <= FEW ? 0.07 : 0.13);
}

function follow(random: Random, trend: Exclude<Trend, 'mixed'>, count: number, amplitude: number): number[] {
  const shape = trendShape(random, trend);
  const level = trend === 'flat' ? shape(0) : 1;
  const deviations = noise(random, count, amplitude * level);
  return deviations.map((deviation, index) => Math.max(LOWEST, shape(index / (count - 1)) + deviation));
}

/** Several series that go the same way together, or for `mixed` lines plainly opposite ways. */
export function sampleSeveral(
  random: Random,
  kind: SeriesChartKind,
  trend: Trend,
  count: number,
  series: number,
): number[][] {
  for (;;) {
    const values =
      kind === 'stacked-bar' && trend !== 'mixed'
        ? split(random, sampleSingle(random, trend, count), series)
        : sampleLevels(random, trend, count, series);
    const sums = Array.from({ length: count }, (_, index) =>
      values.reduce((sum, one) => sum + (one[index] ?? 0), 0),
    );
    if (
      trend === 'mixed'
        ? isMixed(values)
        : isClear(sums, trend) && (kind === 'stacked-bar' || allClear(values, trend))
    )
      return values;
  }
}

function split(random: Random, totals: readonly number[], series: number): number[][] {
  const weights = Array.from({ length: series }, () => random.uniform(0.4, 1.2));
  const parts = totals.map((total) => {
    const varied = weights.map((weight) => weight * random.uniform(0.75, 1.25));
    const whole = varied.reduce((sum, weight) => sum + weight, 0);
    return varied.map((weight) => (total * weight) / whole);
  });
  return weights.map((_, index) => parts.map((part) => part[index] ?? 0));
}

function sampleLevels(random: Random, trend: Trend, count: number, series: number): number[][] {
  const ways = random.shuffle(
    (['rising', 'falling', 'rising', 'falling', 'flat'] as const).slice(0, series + 1),
  );
  return Array.from({ length: series }, (_, index) => {
    const way = trend === 'mixed' ? (ways[index] ?? 'rising') : trend;
    const size = trend === 'flat' ? random.uniform(0.3, 1) : random.uniform(0.55, 1);
    const lift = trend === 'flat' ? 0 : random.uniform(0, 0.25);
    const amplitude =
      way === 'flat' ? random.uniform(0.004, 0.028) : random.uniform(0.01, count <= FEW ? 0.05 : 0.1);
    return follow(random, way, count, amplitude).map((value) => lift + size * value);
  });
}

const allClear = (values: readonly (readonly number[])[], trend: Trend): boolean => {
  const range = valueRange(values.flat(), true);
  return values.every((one) => hasClearTrend(one, trend, range));
};

/** At least one rises and one falls; what does neither stays flat. */
function isMixed(values: readonly (readonly number[])[]): boolean {
  const { low, high } = valueRange(values.flat(), true);
  const changes = values.map((one) => ((one.at(-1) ?? 0) - (one[0] ?? 0)) / (high - low));
  return Math.max(...changes) >= CLEAR_CHANGE && Math.min(...changes) <= -CLEAR_CHANGE;
}
