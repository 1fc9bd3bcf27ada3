import { expect, test } from '@jest/globals';
import { captionOf } from './caption.ts';
import type { SeriesChartTruth } from './truth/chart-truth.ts';
import type { DocumentTruth } from './truth/document-truth.ts';
import type { ProductTruth } from './truth/product-truth.ts';

const TEXT = { title: 'Sales', categoryAxis: { title: 'Month' }, valueAxis: { title: 'Units' } };
const series = (
  kind: SeriesChartTruth['kind'],
  trend: SeriesChartTruth['trend'],
  values: number[][],
  more: Partial<SeriesChartTruth> = {},
): SeriesChartTruth => ({
  type: 'chart',
  kind,
  ...TEXT,
  categories: (values[0] ?? []).map((_, index) => `C${index}`),
  series: values.map((numbers, index) => ({
    name: `S${index}`,
    color: index ? 'green' : 'orange',
    values: numbers,
  })),
  trend,
  ...more,
});
const SHIRT: ProductTruth = {
  type: 'product',
  kind: 't-shirt',
  color: 'orange',
  pattern: 'checked',
  material: 'cotton',
  background: 'grey',
  viewpoint: 'front',
};
const LETTER: DocumentTruth = {
  type: 'document',
  kind: 'letter',
  title: 'Notice',
  dates: [],
  parties: [],
  amounts: [],
  actionItems: [],
  signature: true,
  stamp: 'red',
  capture: 'photographed',
};

test.each([
  [SHIRT, 'an orange checked cotton t-shirt on a grey background'],
  [
    { ...SHIRT, pattern: 'plain', price: { value: 9.9, currency: 'EUR' } } as const,
    'an orange cotton t-shirt on a grey background, with a price tag',
  ],
  [
    series('bar', 'falling', [[5, 4, 3]], { highest: 1 }),
    'an orange bar chart with three bars falling, the first is the highest',
  ],
  [
    series('line', 'rising', [[1, 2, 3, 4, 0, 6, 7]], { highest: 7, outlier: 5 }),
    'an orange line chart rising, with an outlier',
  ],
  [series('line', 'peaking', [[1, 5, 1]], { highest: 2 }), 'an orange line chart peaking in the middle'],
  [
    series('bar', 'falling', [[8, 7, 6, 5, 4, 9, 2, 1]], { outlier: 6 }),
    'an orange bar chart with many bars falling, with an outlier',
  ],
  [
    series('line', 'mixed', [
      [1, 2, 3],
      [3, 2, 1],
    ]),
    'a line chart with several lines going different ways',
  ],
  [
    series('stacked-bar', 'flat', [
      [1, 1, 1],
      [2, 2, 2],
    ]),
    'a stacked bar chart with three bars staying flat',
  ],
  [
    series('grouped-bar', 'peaking', [
      [1, 3, 1],
      [2, 4, 2],
      [1, 2, 1],
    ]),
    'a grouped bar chart with three groups peaking in the middle',
  ],
  [
    {
      type: 'chart',
      kind: 'pie',
      title: 'Shares',
      slices: [0.6, 0.3, 0.1].map((share) => ({ name: 'A', color: 'red', share }) as const),
      largest: 'red',
      majority: true,
    } as const,
    'a pie chart with three slices, the largest slice is red and takes more than half',
  ],
  [
    {
      type: 'chart',
      kind: 'scatter',
      title: 'Age and height',
      horizontalAxis: { title: 'Age' },
      verticalAxis: { title: 'Height' },
      color: 'blue',
      points: [],
      trend: 'flat',
      outlier: true,
    } as const,
    'a blue scatter chart without a trend',
  ],
  [LETTER, 'a photographed letter with a signature and a red stamp'],
] as const)('the caption says what can be seen at 144 pixels, without reading: %#', (truth, caption) => {
  expect(captionOf(truth)).toBe(caption);
});
