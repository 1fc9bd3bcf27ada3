import { kindLabel } from '@glimpse/world';
import type {
  DocumentTruth,
  PieChartTruth,
  ProductTruth,
  SeriesChartTruth,
  Truth,
  TruthKind,
} from '@glimpse/world';

/** Below this many percent, answers say that the report is unsure. */
export const SURE_PERCENT = 60;

/** How the report tells of a picture: a caption tells everything, labels only the kind and how sure they are. */
export type View = { readonly source: 'caption' } | { readonly source: 'labels'; readonly score: number };

/** A picture as the reader of the report knows it. */
export interface Sight<T extends Truth = Truth> {
  readonly truth: T;
  readonly view: View;
}

export type ProductSight = Sight<ProductTruth>;
export type ChartSight = Sight<SeriesChartTruth | PieChartTruth>;
export type DocumentSight = Sight<DocumentTruth>;

export const isDetailed = ({ view }: Sight): boolean => view.source === 'caption';

export const percentOf = (view: { readonly score: number }): number => Math.round(view.score * 100);

export const isUnsure = ({ view }: Sight): boolean =>
  view.source === 'labels' && percentOf(view) < SURE_PERCENT;

export const isPie = (truth: SeriesChartTruth | PieChartTruth): truth is PieChartTruth =>
  truth.kind === 'pie';

export const nameOf = (truth: { readonly kind: TruthKind }): string => kindLabel(truth.kind);
