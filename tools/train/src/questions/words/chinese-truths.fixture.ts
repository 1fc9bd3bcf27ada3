import type { ChartTruth, Color, DocumentTruth, ProductTruth, SeriesChartTruth, Truth } from '@glimpse/world';

export const SHIRT: ProductTruth = {
  type: 'product',
  kind: 't-shirt',
  color: 'orange',
  pattern: 'checked',
  material: 'cotton',
  background: 'grey',
  viewpoint: 'front',
};
export const MUG: ProductTruth = {
  ...SHIRT,
  kind: 'mug',
  color: 'red',
  pattern: 'plain',
  material: 'ceramic',
  background: 'navy',
  price: { value: 9.9, currency: 'EUR' },
};

const COLORS: readonly Color[] = ['orange', 'green', 'blue', 'black'];

const series = (
  kind: SeriesChartTruth['kind'],
  trend: SeriesChartTruth['trend'],
  count: number,
  length: number,
  more: Partial<SeriesChartTruth> = {},
): SeriesChartTruth => ({
  type: 'chart',
  kind,
  title: 'Sales',
  categories: Array.from({ length }, (_, index) => `C${index}`),
  categoryAxis: { title: 'Month' },
  valueAxis: { title: 'Units' },
  series: Array.from({ length: count }, (_, index) => ({
    name: `S${index}`,
    color: COLORS[index] ?? 'red',
    values: Array<number>(length).fill(1),
  })),
  trend,
  ...more,
});

export const BARS = series('bar', 'falling', 1, 3, { highest: 1 });
export const LONG_LINE = series('line', 'rising', 1, 7, { outlier: 5 });
export const FLAT = series('horizontal-bar', 'flat', 1, 4);
export const LINES = series('line', 'mixed', 2, 3);
export const GROUPS = series('grouped-bar', 'peaking', 3, 4);
export const PIE: ChartTruth = {
  type: 'chart',
  kind: 'pie',
  title: 'Shares',
  slices: [0.6, 0.3, 0.1].map((share, index) => ({ name: 'A', color: COLORS[index] ?? 'red', share })),
  largest: 'pink',
  majority: true,
};
export const CLOUD: ChartTruth = {
  type: 'chart',
  kind: 'scatter',
  title: 'Age and height',
  horizontalAxis: { title: 'Age' },
  verticalAxis: { title: 'Height' },
  color: 'blue',
  points: [],
  trend: 'flat',
  outlier: true,
};
export const INVOICE: DocumentTruth = {
  type: 'document',
  kind: 'invoice',
  title: 'Invoice',
  dates: [],
  parties: [],
  amounts: [],
  actionItems: [],
  signature: true,
  stamp: 'red',
  capture: 'photographed',
};
const { stamp: _, ...unstamped } = INVOICE;
export const FORM: DocumentTruth = { ...unstamped, kind: 'form', signature: false, capture: 'scanned' };

export const TRUTHS: Readonly<Record<string, Truth>> = {
  SHIRT,
  MUG,
  BARS,
  LONG_LINE,
  FLAT,
  LINES,
  GROUPS,
  PIE,
  CLOUD,
  INVOICE,
  FORM,
};
