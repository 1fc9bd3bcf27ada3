import { describe, expect, it } from '@jest/globals';
import { Quotes } from '../quotes/quotes.ts';
import { readEvidence } from '../quotes/read-evidence.fixture.ts';
import { toChartAnalysis } from './chart-analysis.ts';
import type { ChartDraft } from './chart-draft.ts';

const TEXT = 'Rainfall by month\nMonth | mm\nJan 12.5\nFeb 14\nMar 9\nApr n/a';

const read = (draft: Parameters<typeof toChartAnalysis>[0], text = TEXT) => {
  const quotes = new Quotes([readEvidence('captioner', 'a bar chart'), readEvidence('reader', text)]);
  const value = toChartAnalysis(draft, quotes);
  return { value, supports: quotes.supports };
};

const axis = { title: null, unit: null };
const NOTHING = {
  type: null,
  title: null,
  subject: null,
  xAxis: axis,
  yAxis: axis,
  series: [],
  trend: null,
  highest: null,
  keyFindings: [],
  anomalies: [],
  recommendations: [],
  summary: null,
};

const DRAFT: ChartDraft = {
  shows: 'chart',
  type: 'bar',
  title: 'Rainfall by month',
  subject: 'rainfall',
  xAxis: { title: 'Month', unit: null },
  yAxis: { title: null, unit: 'mm' },
  series: [
    {
      name: 'Nowhere',
      points: [
        { label: 'Jan', value: '12' },
        { label: 'Jan', value: '12.5' },
        { label: 'Dec', value: '14' },
        { label: 'Feb', value: '14' },
        { label: 'Apr', value: 'n/a' },
        { label: 'Mar', value: '9' },
      ],
    },
  ],
  trend: 'peaking',
  highest: 'Jan',
  findings: ['', ' It rains. '],
  anomalies: [' '],
  recommendations: ['', 'Take an umbrella.'],
  summary: 'Rainfall peaks.',
};

describe('toChartAnalysis', () => {
  it('keeps points whose label and value the evidence has, and names both by their paths', () => {
    const { value, supports } = read(DRAFT);
    expect(value).toEqual({
      type: 'bar',
      title: 'Rainfall by month',
      subject: 'rainfall',
      xAxis: { title: 'Month', unit: null },
      yAxis: { title: null, unit: 'mm' },
      series: [
        {
          name: null,
          points: [
            { label: 'Jan', value: 12.5 },
            { label: 'Feb', value: 14 },
            { label: 'Mar', value: 9 },
          ],
        },
      ],
      trend: 'peaking',
      highest: 'Feb',
      keyFindings: ['It rains.'],
      anomalies: [],
      recommendations: ['Take an umbrella.'],
      summary: 'Rainfall peaks.',
    });
    expect(new Set(supports.map(({ field }) => field))).toEqual(
      new Set([
        'title',
        'xAxis.title',
        'yAxis.unit',
        ...[0, 1, 2].flatMap((at) => [`series.0.points.${at}.label`, `series.0.points.${at}.value`]),
      ]),
    );
    expect(new Set(supports.map(({ encoder }) => encoder))).toEqual(new Set(['reader']));
  });

  it('takes the highest from the reasoner where too few values were read, if the evidence has it', () => {
    const series = [{ points: [{ label: 'Jan', value: '12.5' }, { label: 'Feb' }] }];
    expect(read({ series, highest: 'Feb' })).toMatchObject({
      value: { highest: 'Feb' },
      supports: expect.arrayContaining([{ field: 'highest', encoder: 'reader' }]),
    });
    expect(read({ series, highest: 'Dec' }).value.highest).toBeNull();
  });

  it('knows nothing of nothing, empty texts, single letters and very long ones', () => {
    expect(read({})).toEqual({ value: NOTHING, supports: [] });
    for (const text of ['', ' ', 'e', '1', '12 '.repeat(50_000)])
      expect(
        read({
          title: text,
          xAxis: { title: text },
          series: [{ name: text, points: [{ label: text, value: text }] }],
        }),
      ).toEqual({ value: { ...NOTHING, series: [{ name: null, points: [] }] }, supports: [] });
  });
});
