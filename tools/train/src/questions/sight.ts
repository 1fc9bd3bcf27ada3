import { MOST_COUNTED, kindLabel } from '@glimpse/world';
import type {
  ChartTruth,
  Color,
  DocumentTruth,
  PieChartTruth,
  ProductTruth,
  Truth,
  TruthKind,
} from '@glimpse/world';

/** Below this many percent, answers say that the report is unsure. */
export const SURE_PERCENT = 60;

/**
 * How the report tells of a picture: a caption tells what `captionOf` says, labels only the kind, phrases the
 * kind and where there is only one its color; `score` is that of the best label or phrase.
 */
export type View =
  { readonly source: 'caption' } | { readonly source: 'labels' | 'phrases'; readonly score: number };

/** A picture as the reader of the report knows it. */
export interface Sight<T extends Truth = Truth> {
  readonly truth: T;
  readonly view: View;
}

export type ProductSight = Sight<ProductTruth>;
export type ChartSight = Sight<ChartTruth>;
export type DocumentSight = Sight<DocumentTruth>;

/** Whether the reader has a caption. */
export const isDetailed = ({ view }: Sight): boolean => view.source === 'caption';

export const percentOf = (view: { readonly score: number }): number => Math.round(view.score * 100);

export const isUnsure = ({ view }: Sight): boolean =>
  view.source !== 'caption' && percentOf(view) < SURE_PERCENT;

export const isPie = (truth: ChartTruth): truth is PieChartTruth => truth.kind === 'pie';

export const nameOf = (truth: { readonly kind: TruthKind }): string => kindLabel(truth.kind);

/** The one color of what a picture shows; absent for documents, pie charts and charts of several series. */
export function colorOf(truth: Truth): Color | undefined {
  if (truth.type === 'document' || truth.kind === 'pie') return undefined;
  if (truth.type === 'product' || truth.kind === 'scatter') return truth.color;
  return truth.series.length === 1 ? truth.series[0]?.color : undefined;
}

/** The color as far as the report tells it. */
export const toldColorOf = ({ truth, view }: Sight): Color | undefined =>
  view.source === 'labels' ? undefined : colorOf(truth);

/** How many bars, groups or slices a caption counts; above `MOST_COUNTED` it says `many`. */
export function toldCountOf({ truth, view }: ChartSight): number | undefined {
  if (view.source !== 'caption' || truth.kind === 'scatter' || truth.kind === 'line') return undefined;
  return truth.kind === 'pie' ? truth.slices.length : truth.categories.length;
}

/** The position of the highest bar, 1 for the first, where a caption tells it. */
export function toldHighestOf(sight: ChartSight): number | undefined {
  const { truth } = sight;
  const count = toldCountOf(sight);
  if (count === undefined || count > MOST_COUNTED || truth.kind === 'pie' || truth.kind === 'scatter') {
    return undefined;
  }
  return truth.highest;
}

/** Whether a caption names an outlier. */
export const hasOutlier = (truth: ChartTruth): boolean =>
  truth.kind !== 'pie' && truth.kind !== 'scatter' && truth.outlier !== undefined;

/** Whether there is an outlier, where a caption would name one. */
export const toldOutlierOf = ({ truth, view }: ChartSight): boolean | undefined =>
  view.source === 'caption' && truth.kind !== 'scatter' ? hasOutlier(truth) : undefined;

/** A line chart with more than one line: a caption calls them `several`. */
export const hasSeveralLines = (truth: ChartTruth): boolean =>
  truth.kind === 'line' && truth.series.length > 1;
