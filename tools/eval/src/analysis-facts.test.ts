import type { ChartAnalysis, DocumentAnalysis, TextLine } from '@glimpse/core';
import type { ChartTruth, DocumentTruth } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { chartFacts, documentFacts, type Fact } from './analysis-facts.ts';

const line = (text: string): TextLine => ({ text, score: 1, box: { x: 0, y: 0, width: 1, height: 1 } });
const wrong = (facts: readonly Fact[]): string[] =>
  facts.filter(({ right }) => !right).map(({ measure, received }) => `${measure}: ${received}`);

const RECEIPT: DocumentTruth = {
  type: 'document',
  kind: 'receipt',
  title: 'RECEIPT',
  dates: [{ meaning: 'issued', iso: '2023-02-20' }],
  parties: [{ name: 'Sunny Bistro', kind: 'organization', role: 'seller' }],
  amounts: [{ meaning: 'total', label: 'Total', value: 39.69, currency: 'USD' }],
  actionItems: [],
  signature: false,
  capture: 'scanned',
};
const TOLD: DocumentAnalysis = {
  kind: 'receipt',
  title: 'RECEIPT',
  dates: [{ date: '2023-02-20', meaning: 'issued', text: '20 February 2023' }],
  people: [],
  organizations: [{ name: 'Sunny Bistro', role: 'seller' }],
  amounts: [{ value: 39.69, currency: 'USD', meaning: 'total', label: 'Total' }],
  summary: 'A receipt.',
  actionItems: [],
};
const PAGE = ['RECEIPT', 'Sunny Bistro', '20 February 2023', 'Total 39.69 USD'].map(line);

describe('documentFacts', () => {
  it('finds nothing wrong with what is told rightly', () => {
    expect(wrong(documentFacts(RECEIPT, TOLD, PAGE))).toEqual([]);
  });

  it('counts what is missing, what is told wrongly, and what the page does not have', () => {
    const told: DocumentAnalysis = {
      ...TOLD,
      title: 'Receipt of purchase',
      dates: [],
      amounts: [{ value: 93.96, currency: 'USD', meaning: 'total', label: null }],
    };
    expect(wrong(documentFacts(RECEIPT, told, PAGE))).toEqual([
      'analyses: document facts: Receipt of purchase',
      'analyses: document facts: []',
      'analyses: document facts: 93.96 USD',
      'analyses: founded values: Receipt of purchase',
      'analyses: founded values: 93.96',
    ]);
  });
});

const BARS: ChartTruth = {
  type: 'chart',
  kind: 'bar',
  title: 'Sales',
  categories: ['Q1 20', 'Q2 20', 'Q3 20'],
  categoryAxis: { title: 'Quarter' },
  valueAxis: { title: 'Sales' },
  series: [{ name: 'Sales', color: 'red', values: [10, 20, 30] }],
  trend: 'rising',
  highest: 3,
};
const NO_AXIS = { title: null, unit: null };

const chart = (points: ChartAnalysis['series'][number]['points'], highest: string | null): ChartAnalysis => ({
  type: 'bar',
  title: 'Sales',
  subject: 'Sales',
  xAxis: NO_AXIS,
  yAxis: NO_AXIS,
  series: [{ name: null, points }],
  trend: 'rising',
  highest,
  keyFindings: [],
  anomalies: [],
  recommendations: [],
  summary: null,
});

describe('chartFacts', () => {
  const texts = ['Q1 20', 'Q2 20', 'Q3 20', '10', '20.4', '30'];
  const drawn = { page: texts.map(line), texts };

  it('forgives five percent and spaces that were not read', () => {
    const points = [
      { label: 'Q120', value: 10 },
      { label: 'Q2 20', value: 20.4 },
    ];
    expect(wrong(chartFacts(BARS, chart(points, 'Q320'), drawn))).toEqual([]);
  });

  it('counts a value at another label, one that is nowhere, and the wrong extreme', () => {
    const points = [
      { label: 'Q1 20', value: 30 },
      { label: 'Q2 20', value: 77 },
    ];
    expect(wrong(chartFacts(BARS, chart(points, 'Q1 20'), drawn))).toEqual([
      'analyses: trend and extreme: q120',
      'analyses: chart numbers: Q1 20 30',
      'analyses: chart numbers: Q2 20 77',
      'analyses: founded values: Q2 20 77',
    ]);
  });

  it('expects no extreme where its label is not drawn', () => {
    const unlabelled = { page: drawn.page, texts: texts.filter((text) => text !== 'Q3 20') };
    expect(wrong(chartFacts(BARS, chart([], null), unlabelled))).toEqual([]);
    expect(wrong(chartFacts(BARS, chart([], 'Q3 20'), unlabelled))).toEqual([
      'analyses: trend and extreme: q320',
    ]);
  });
});
