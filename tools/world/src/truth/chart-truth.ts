import type { Color } from './color.ts';

export const SERIES_CHART_KINDS = ['bar', 'grouped-bar', 'stacked-bar', 'horizontal-bar', 'line'] as const;
export const CHART_KINDS = [...SERIES_CHART_KINDS, 'pie', 'scatter'] as const;
/** `mixed`: the lines of one chart go different ways. */
export const TRENDS = ['rising', 'falling', 'peaking', 'dipping', 'flat', 'mixed'] as const;
/** Up to this many bars, points, groups or slices are worth counting; a chart with more has "many". */
export const MOST_COUNTED = 6;

export type SeriesChartKind = (typeof SERIES_CHART_KINDS)[number];
export type ChartKind = (typeof CHART_KINDS)[number];
export type Trend = (typeof TRENDS)[number];

export interface Axis {
  readonly title: string;
  /** As drawn: `%`, `EUR`, `thousand units`; absent where none is. */
  readonly unit?: string;
}

export interface Series {
  readonly name: string;
  readonly color: Color;
  /** One value per category. */
  readonly values: readonly number[];
}

/**
 * `bar`, `horizontal-bar`: one series; `grouped-bar`, `stacked-bar`: two to four; `line`: one to four. Three to
 * twelve categories; a line may have up to forty, as dates or numbers. Horizontal bars are read from top to bottom.
 */
export interface SeriesChartTruth {
  readonly type: 'chart';
  readonly kind: SeriesChartKind;
  readonly title: string;
  readonly categories: readonly string[];
  readonly categoryAxis: Axis;
  readonly valueAxis: Axis;
  readonly series: readonly Series[];
  /** Of the series, or of the sums per category where there are several bars; `mixed` is for lines alone. */
  readonly trend: Trend;
  /** 1-based position of the clear maximum of a single series; absent where there is none, or an outlier. */
  readonly highest?: number;
  /** 1-based position of a value far from where the trend has it; only with one series of more than six. */
  readonly outlier?: number;
}

export interface Slice {
  readonly name: string;
  readonly color: Color;
  /** Of the whole, 0 to 1. */
  readonly share: number;
}

/** Three to six slices; `majority`: whether the largest takes clearly more than half, never close to half. */
export interface PieChartTruth {
  readonly type: 'chart';
  readonly kind: 'pie';
  readonly title: string;
  readonly slices: readonly Slice[];
  readonly largest: Color;
  readonly majority: boolean;
}

/** `trend` is that of the cloud: `flat` where the two values have nothing to do with each other. */
export interface ScatterChartTruth {
  readonly type: 'chart';
  readonly kind: 'scatter';
  readonly title: string;
  readonly horizontalAxis: Axis;
  readonly verticalAxis: Axis;
  readonly color: Color;
  readonly points: readonly (readonly [x: number, y: number])[];
  readonly trend: 'rising' | 'falling' | 'flat';
  /** Whether one point lies far from the others. */
  readonly outlier: boolean;
}

export type ChartTruth = SeriesChartTruth | PieChartTruth | ScatterChartTruth;
