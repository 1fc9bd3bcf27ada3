import { describe, expect, it } from '@jest/globals';
import { describeEvidence } from '../../prompts/describe-evidence.ts';
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
  findings: ['', ' It rains. ', 'Jan is the highest.'],
  anomalies: [' '],
  recommendations: ['', 'Take an umbrella.'],
  summary: 'Rainfall peaks.',
};

/** Numbers above their labels, as a reader of pictures tells them, and those of an axis upwards. */
function readChart(labels: readonly string[], numbers: readonly string[], axis: readonly string[] = []) {
  const word = (text: string, index: number, y: number) => {
    const box = { x: 100 * index, y, width: 40, height: 12 };
    return { text, score: 0.9, box, words: [{ text, score: 0.9, box }] };
  };
  const lines = [
    ...axis.map((text, index) => word(text, -1, 280 - 100 * index)),
    ...numbers.map((text, index) => word(text, index, 50 + 30 * index)),
    ...labels.map((text, index) => word(text, index, 300)),
  ];
  return new Quotes([
    { ...describeEvidence({ kind: 'text', lines }), encoder: 'reader', image: 'f'.repeat(64) },
  ]);
}

describe('toChartAnalysis', () => {
  it('reads the values that stand above their labels, where the reasoner leaves them out', () => {
    const quotes = readChart(['Jan', 'Feb', 'Mar'], ['1,157', '3,390', '6,760']);
    const points = [
      { label: 'Jan', value: 1157 },
      { label: 'Feb', value: 3390 },
      { label: 'Mar', value: 6760 },
    ];
    const draft = { ...DRAFT, series: [], highest: 'Jan' };
    expect(toChartAnalysis(draft, quotes)).toMatchObject({
      series: [{ name: null, points }],
      highest: 'Mar',
    });
    expect(quotes.supports).toContainEqual({ field: 'series.0.points.2.value', encoder: 'reader' });
  });

  it.each([
    [
      'several series',
      {
        series: [
          { name: null, points: [] },
          { name: null, points: [] },
        ],
      },
    ],
    ['several marks a label', { type: 'stacked-bar' as const }],
  ])('leaves %s to the reasoner', (_what, changed) => {
    const quotes = readChart(['Jan', 'Feb', 'Mar'], ['1', '3', '6']);
    const { series } = toChartAnalysis({ ...DRAFT, series: [], ...changed }, quotes);
    expect(series.flatMap(({ points }) => points)).toEqual([]);
  });

  it.each([
    ['of another row', 'Jan', '14'],
    ['of a number, but for years', '12.5', '12.5'],
    ['of the heading that the labels have', 'Labels', '12.5'],
  ])('tells no value %s', (_what, label, value) => {
    const series = [{ name: null, points: [{ label, value }] }];
    const told = read({ ...DRAFT, series, highest: label }, `${TEXT}\nLabels:\nJan: 12.5`).value;
    expect(told.series[0]?.points).toEqual([]);
    expect(told.highest).toBe(label === 'Jan' ? 'Jan' : null);
  });

  it('tells values only of labels that have one for each series', () => {
    const quotes = readChart(['Jan', 'Feb', 'Mar'], ['11', '22', '33']);
    const points = [{ label: 'Feb', value: '22' }];
    const toldOf = (series: typeof DRAFT.series) =>
      toChartAnalysis({ ...DRAFT, type: 'stacked-bar', series }, quotes).series.flatMap((one) => one.points);
    expect(toldOf([{ name: null, points }])).toEqual([{ label: 'Feb', value: 22 }]);
    expect(
      toldOf([
        { name: null, points },
        { name: null, points: [] },
      ]),
    ).toEqual([]);
  });

  it('takes a number for the highest label only where it stands among the labels of an axis', () => {
    const highestOf = (quotes: Quotes) =>
      toChartAnalysis({ ...DRAFT, series: [], highest: '20' }, quotes).highest;
    expect(highestOf(readChart(['10', '20', '30'], [], ['0', '5', '10']))).toBe('20');
    expect(highestOf(readChart(['Jan', 'Feb', 'Mar'], [], ['0', '20', '40']))).toBeNull();
  });

  it('takes a value in a row of its own, below or above the label, for that of the label', () => {
    const points = [
      { label: 'Rent', value: '34%' },
      { label: 'Food', value: '12%' },
    ];
    const { value } = read({ ...DRAFT, series: [{ name: null, points }] }, 'Rent\n34%\n12%\nFood');
    expect(value.series[0]?.points.map((point) => point.value)).toEqual([34, 12]);
  });

  it('tells of a label the first value only, however often the reasoner goes round', () => {
    const points = Array.from({ length: 40 }, () => ({ label: 'Jan', value: '12.5' }));
    const { value } = read({ ...DRAFT, series: [{ name: null, points }] });
    expect(value.series[0]?.points).toEqual([{ label: 'Jan', value: 12.5 }]);
  });

  it('leaves out a value that the axis has no room for, and then compares nothing', () => {
    const text = '60\n40\n20\n0\nJan 12.5\nFeb 14\nMar 151.61\nApr 9';
    const points = ['Jan 12.5', 'Feb 14', 'Mar 151.61', 'Apr 9'].map((line) => {
      const [label = '', value = ''] = line.split(' ');
      return { label, value };
    });
    const draft = { type: 'bar', series: [{ name: null, points }] } as const;
    const { series, highest } = read(draft, text).value;
    expect(series[0]?.points.map(({ label }) => label)).toEqual(['Jan', 'Feb', 'Apr']);
    expect(highest).toBeNull();
    expect(read({ ...draft, highest: 'Mar' }, text).value.highest).toBe('Mar');
  });

  it('leaves out findings about what the values show not to be the highest, and no others', () => {
    const text = 'A 12\nB 14\nC 9';
    const points = ['A', 'B', 'C'].map((label, index) => ({ label, value: String([12, 14, 9][index]) }));
    const findings = [
      'Austria is at the start.',
      'A is the highest.',
      'B is the highest.',
      'The values peak.',
    ];
    const findingsOf = (highest: string) =>
      read({ series: [{ name: null, points }], findings, highest }, text).value.keyFindings;
    expect(findingsOf('A')).toEqual(['Austria is at the start.', 'B is the highest.', 'The values peak.']);
    expect(findingsOf('b')).toEqual(findings);
    expect(findingsOf('')).toEqual(findings);
  });

  it('takes a row of mere numbers for an axis, but for years', () => {
    const pointsOf = (...labels: string[]) =>
      toChartAnalysis({ ...DRAFT, series: [] }, readChart(labels, ['1', '3', '6'])).series.length;
    expect(pointsOf('10', '20', '30')).toBe(0);
    expect(pointsOf('2021', '2022', '2023')).toBe(1);
  });

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

  it('takes no share of more than all, which lost its decimal point in reading', () => {
    const points = [
      { label: 'Online', value: '739%' },
      { label: 'Shops', value: '26.1%' },
    ];
    const pie = { type: 'pie', series: [{ name: null, points }] } as const;
    expect(read(pie, 'Online: 739%\nShops: 26.1%').value.series).toEqual([
      { name: null, points: [{ label: 'Shops', value: 26.1 }] },
    ]);
  });

  it('takes no number without a percent sign for the slice of a pie whose other slices have one', () => {
    const points = [
      { label: 'Online', value: '1' },
      { label: 'Shops', value: '26.1%' },
    ];
    const read26 = { label: 'Shops', value: 26.1 };
    const text = 'Online | 1 Partners\nShops: 26.1%';
    const pie = { type: 'pie', series: [{ name: null, points }] } as const;
    expect(read(pie, text).value.series).toEqual([{ name: null, points: [read26] }]);
    expect(read({ ...pie, type: 'bar' }, text).value.series).toEqual([
      { name: null, points: [{ label: 'Online', value: 1 }, read26] },
    ]);
  });
});
