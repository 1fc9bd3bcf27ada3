import type {
  DocumentTruth,
  PieChartTruth,
  ProductTruth,
  ScatterChartTruth,
  SeriesChartTruth,
} from '@glimpse/world';

export const MUG: ProductTruth = {
  type: 'product',
  kind: 'mug',
  color: 'red',
  pattern: 'striped',
  material: 'ceramic',
  background: 'grey',
  viewpoint: 'front',
};
export const TABLE: ProductTruth = {
  ...MUG,
  kind: 'table',
  color: 'brown',
  pattern: 'plain',
  material: 'wooden',
  price: { value: 99, currency: 'EUR' },
};

const TEXTS = { title: 'Sales', categoryAxis: { title: 'Month' }, valueAxis: { title: 'Units', unit: '%' } };
const seriesOf = (...rows: number[][]): SeriesChartTruth['series'] =>
  rows.map((values, index) => ({ name: `Row ${index}`, color: index === 0 ? 'blue' : 'green', values }));

export const BARS: SeriesChartTruth = {
  type: 'chart',
  kind: 'bar',
  ...TEXTS,
  categories: ['A', 'B', 'C', 'D', 'E'],
  series: seriesOf([1, 2, 3, 4, 5]),
  trend: 'rising',
  highest: 5,
};
export const FLAT: SeriesChartTruth = {
  type: 'chart',
  kind: 'line',
  ...TEXTS,
  categories: ['A', 'B', 'C', 'D'],
  series: seriesOf([4, 4, 4, 4]),
  trend: 'flat',
};
export const LONG: SeriesChartTruth = {
  ...FLAT,
  categories: ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'],
  series: seriesOf([1, 2, 3, 9, 5, 6, 7, 8]),
  trend: 'rising',
  outlier: 4,
};
export const LINES: SeriesChartTruth = {
  ...FLAT,
  series: seriesOf([1, 2, 3, 4], [4, 3, 2, 1]),
  trend: 'mixed',
};
export const GROUPS: SeriesChartTruth = { ...LINES, kind: 'grouped-bar', trend: 'peaking' };
export const PIE: PieChartTruth = {
  type: 'chart',
  kind: 'pie',
  title: 'Shares',
  slices: [
    { name: 'A', color: 'pink', share: 0.6 },
    { name: 'B', color: 'blue', share: 0.3 },
    { name: 'C', color: 'red', share: 0.1 },
  ],
  largest: 'pink',
  majority: true,
};
export const CLOUD: ScatterChartTruth = {
  type: 'chart',
  kind: 'scatter',
  title: 'Age and height',
  horizontalAxis: { title: 'Age' },
  verticalAxis: { title: 'Height' },
  color: 'purple',
  points: [[1, 1]],
  trend: 'flat',
  outlier: true,
};
const UNSTAMPED = {
  type: 'document',
  title: 'Invoice 7',
  dates: [{ meaning: 'issued', iso: '2026-03-14' }],
  parties: [{ name: 'Ada Bell', kind: 'person', role: 'seller' }],
  amounts: [{ meaning: 'total', label: 'Total', value: 42, currency: 'EUR' }],
  actionItems: [],
} as const;
export const INVOICE: DocumentTruth = {
  ...UNSTAMPED,
  kind: 'invoice',
  signature: true,
  stamp: 'blue',
  capture: 'scanned',
};
export const LETTER: DocumentTruth = {
  ...UNSTAMPED,
  kind: 'letter',
  signature: false,
  capture: 'photographed',
};
