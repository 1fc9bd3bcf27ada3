import type { ChartTruth } from '@glimpse/world';

/** What a chart's values are drawn as, and what several rows of values are called. */
export type Mark = 'bars' | 'groups' | 'points' | 'slices' | 'lines' | 'series';

const MARKS: Readonly<Record<ChartTruth['kind'], Mark>> = {
  bar: 'bars',
  'grouped-bar': 'groups',
  'stacked-bar': 'bars',
  'horizontal-bar': 'bars',
  line: 'points',
  pie: 'slices',
  scatter: 'points',
};

export const marksOf = ({ kind }: Pick<ChartTruth, 'kind'>): Mark => MARKS[kind];

export const seriesMarksOf = ({ kind }: Pick<ChartTruth, 'kind'>): Mark =>
  kind === 'line' ? 'lines' : 'series';

/** Marks that a chart of this kind surely does not have. */
export const otherMarksOf = ({ kind }: Pick<ChartTruth, 'kind'>): Mark =>
  kind === 'pie' || kind === 'line' || kind === 'scatter' ? 'bars' : 'slices';
