import type { SeriesChartTruth } from '../truth/chart-truth.ts';

/** A line whose lowest value is above this share of its highest is drawn on an axis of its own range. */
const TIGHT_ABOVE = 0.45;
/** So many points without a trend look like noise on an axis of their own range, and not like a trend. */
export const FEWEST_NOISE_POINTS = 16;

export interface ValueRange {
  readonly low: number;
  readonly high: number;
}

/** What the marks of a chart reach: sums where bars are stacked. */
export function markValues({ kind, series, categories }: SeriesChartTruth): number[] {
  if (kind !== 'stacked-bar') return series.flatMap(({ values }) => values);
  return categories.map((_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));
}

/** `always`: bars, and lines that stay flat; `never`: lines far from zero; else both are right. */
export function startsAtZero(truth: SeriesChartTruth): 'always' | 'never' | 'either' {
  if (truth.kind !== 'line') return 'always';
  if (truth.trend === 'flat') {
    const noisy = truth.series.length === 1 && truth.categories.length >= FEWEST_NOISE_POINTS;
    return noisy && truth.outlier === undefined ? 'either' : 'always';
  }
  return isFarFromZero(markValues(truth)) ? 'never' : 'either';
}

/** Whether a line would hide its trend on an axis from zero. */
export const isFarFromZero = (values: readonly number[]): boolean =>
  Math.min(...values) > TIGHT_ABOVE * Math.max(...values);

/** The smallest range that a chart can show: from zero, or that of the values alone. */
export const valueRange = (values: readonly number[], fromZero: boolean): ValueRange => ({
  low: Math.min(...values, ...(fromZero ? [0] : [])),
  high: Math.max(...values, ...(fromZero ? [0] : [])),
});
