import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { MOST_COUNTED, SERIES_CHART_KINDS, TRENDS } from '../truth/chart-truth.ts';
import type { SeriesChartTruth, Trend } from '../truth/chart-truth.ts';
import { sampleSeriesChart } from './sample-series-chart.ts';
import { startsAtZero } from './value-range.ts';

const PLANS = SERIES_CHART_KINDS.flatMap((kind) =>
  Array.from({ length: 300 }, (_, seed) => sampleSeriesChart(new Random(seed), kind, seed % 10 === 0)),
);
const TRUTHS = PLANS.map(({ truth }) => truth);
const withTrend = (trend: Trend): SeriesChartTruth[] => TRUTHS.filter((truth) => truth.trend === trend);

/** What the trend of a chart is told from: its only series, each of its lines, or the sums of its bars. */
function curves({ kind, series, categories, outlier }: SeriesChartTruth): number[][] {
  const lines = series.map(({ values }) => values.filter((_, index) => index + 1 !== outlier));
  if (kind === 'line' || lines.length === 1) return lines;
  return [categories.map((_, index) => lines.reduce((sum, line) => sum + (line[index] ?? NaN), 0))];
}

/** The least that the chart shows. */
function visibleRange(truth: SeriesChartTruth): number {
  const values = [
    ...curves(truth).flat(),
    ...(truth.outlier ? truth.series.flatMap((one) => one.values) : []),
  ];
  const zero = startsAtZero(truth) === 'never' ? [] : [0];
  return Math.max(...values, ...zero) - Math.min(...values, ...zero);
}

const changeOf = (curve: readonly number[]): number => (curve.at(-1) ?? NaN) - (curve[0] ?? NaN);

test.each([
  ['rising', 1],
  ['falling', -1],
] as const)('what is %s changes by at least 35%% of what is visible', (trend, sign) => {
  for (const truth of withTrend(trend))
    for (const curve of curves(truth))
      expect((sign * changeOf(curve)) / visibleRange(truth)).toBeGreaterThanOrEqual(0.35);
});

test.each([
  ['peaking', 1],
  ['dipping', -1],
] as const)('what is %s turns in the middle, by at least 35%% of what is visible', (trend, sign) => {
  for (const truth of withTrend(trend)) {
    for (const curve of curves(truth).map((values) => values.map((value) => sign * value))) {
      const middle = curve.slice(Math.floor(curve.length / 5), Math.ceil((curve.length * 4) / 5));
      const ends = Math.max(curve[0] ?? NaN, curve.at(-1) ?? NaN);
      expect((Math.max(...middle) - ends) / visibleRange(truth)).toBeGreaterThanOrEqual(0.35);
    }
  }
});

test('what stays flat swings by at most 8% of an axis from zero', () => {
  for (const truth of withTrend('flat'))
    for (const curve of curves(truth))
      expect((Math.max(...curve) - Math.min(...curve)) / visibleRange(truth)).toBeLessThanOrEqual(0.08);
});

test('lines that go different ways rise and fall plainly', () => {
  for (const truth of withTrend('mixed')) {
    const changes = curves(truth).map((curve) => changeOf(curve) / visibleRange(truth));
    expect(truth.kind).toBe('line');
    expect(Math.max(...changes)).toBeGreaterThanOrEqual(0.35);
    expect(Math.min(...changes)).toBeLessThanOrEqual(-0.35);
  }
});

test('every chart of up to six values that is not flat has a highest one, by 8% of what is visible', () => {
  for (const truth of TRUTHS.filter(({ series }) => series.length === 1)) {
    if (truth.highest === undefined) {
      expect(truth.trend === 'flat' || truth.categories.length > MOST_COUNTED).toBe(true);
      continue;
    }
    const [values = []] = curves(truth);
    const [first = NaN, second = NaN] = values.toSorted((a, b) => b - a);
    expect(values[truth.highest - 1]).toBe(first);
    expect((first - second) / visibleRange(truth)).toBeGreaterThanOrEqual(0.08);
  }
});

test('an outlier is far from both of its neighbors, in a single series of more than six values', () => {
  const outlying = TRUTHS.filter(({ outlier }) => outlier !== undefined);
  expect(outlying.length).toBeGreaterThan(50);
  for (const truth of outlying) {
    const [{ values } = { values: [] }] = truth.series;
    const at = (truth.outlier ?? NaN) - 1;
    expect([truth.series.length, values.length > MOST_COUNTED, truth.highest]).toEqual([1, true, undefined]);
    for (const neighbor of [values[at - 1] ?? NaN, values[at + 1] ?? NaN])
      expect(Math.abs(neighbor - (values[at] ?? NaN)) / visibleRange(truth)).toBeGreaterThanOrEqual(0.35);
  }
});

test('every trend occurs in every kind, with few categories and with many', () => {
  for (const kind of SERIES_CHART_KINDS) {
    const truths = TRUTHS.filter((truth) => truth.kind === kind);
    const trends = kind === 'line' ? TRENDS : TRENDS.filter((trend) => trend !== 'mixed');
    expect([...new Set(truths.map(({ trend }) => trend))].sort()).toEqual([...trends].sort());
    const few = truths.filter(({ categories }) => categories.length <= MOST_COUNTED).length;
    expect(few / truths.length).toBeGreaterThan(0.4);
    expect(few / truths.length).toBeLessThan(0.6);
  }
});

test('series have one value per category, different colors, and a sure one where the caption names it', () => {
  for (const { truth, paints } of PLANS) {
    expect(new Set(truth.categories).size).toBe(truth.categories.length);
    expect(truth.series.every(({ values }) => values.length === truth.categories.length)).toBe(true);
    expect(truth.series.map(({ color }) => color)).toEqual(paints.map(({ color }) => color));
    expect(new Set(paints.map(({ css }) => css)).size).toBe(truth.series.length);
    expect(paints[0]?.sure).toBe(true);
  }
});
