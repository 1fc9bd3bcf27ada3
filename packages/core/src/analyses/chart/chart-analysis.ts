import type { PartialValue } from '../../reasoning/with-values.ts';
import { keepItems } from '../keep-items.ts';
import { readAmount } from '../quotes/read-amount.ts';
import type { Quotes } from '../quotes/quotes.ts';
import { SourceText } from '../quotes/source-text.ts';
import { axisLimit } from './axis-limit.ts';
import { ownNumbers } from './own-numbers.ts';
import type { ChartDraft, ChartTrend, ChartType } from './chart-draft.ts';

export interface ChartAxis {
  readonly title: string | null;
  readonly unit: string | null;
}

export interface ChartPoint {
  readonly label: string;
  /** In the unit of the axis; thousands and millions that the chart abbreviates are written out. */
  readonly value: number;
}

export interface ChartSeries {
  readonly name: string | null;
  /** Only those whose value can be read. */
  readonly points: readonly ChartPoint[];
}

export interface ChartAnalysis {
  readonly type: ChartType | null;
  readonly title: string | null;
  /** What the chart is about. */
  readonly subject: string | null;
  /** The horizontal axis; both fields are null where there is none. */
  readonly xAxis: ChartAxis;
  readonly yAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
  /** Of the values, from left to right or from top to bottom. */
  readonly trend: ChartTrend | null;
  /** Label of the largest value. */
  readonly highest: string | null;
  readonly keyFindings: readonly string[];
  readonly anomalies: readonly string[];
  readonly recommendations: readonly string[];
  /** One sentence. */
  readonly summary: string | null;
}

type Draft = PartialValue<ChartDraft>;

/** Takes from a draft, which may still be growing, what the evidence supports. */
export function toChartAnalysis(draft: Draft, quotes: Quotes): ChartAnalysis {
  const inferredOf = (texts: readonly string[] = []): string[] =>
    texts.flatMap((text) => quotes.inferred(text) ?? []);
  const drafted = withPrinted(draft, quotes);
  const inPercent = draft.type === 'pie' && drafted.some(({ points = [] }) => points.some(isShare));
  const limit = draft.type === 'pie' ? (inPercent ? 100 : Number.POSITIVE_INFINITY) : axisLimit(quotes.cells);
  const isOwn = ownNumbers(draft.type, drafted.length, quotes.labels);
  const isPossible = (point: PointDraft): boolean =>
    (readAmount(point.value ?? '')?.value ?? 0) <= limit && (!inPercent || isShare(point)) && isOwn(point);
  const series = drafted.map(({ points = [], ...one }, index) =>
    toSeries({ ...one, points: points.filter(isPossible) }, quotes, `series.${index}`),
  );
  const isWhole = drafted.every(({ points = [] }) => points.every(isPossible));
  const compared = isWhole ? highestOf(series) : null;
  const { highest: told } = draft;
  const isMistaken = compared !== null && typeof told === 'string' && !new SourceText(told).is(compared);
  /** Whether it does not speak of what was taken for the highest and is not. */
  const isTrue = (text: string): boolean => !(isMistaken && new SourceText(text).has(told));
  return {
    type: draft.type ?? null,
    title: quotes.exact(draft.title, 'title'),
    subject: quotes.inferred(draft.subject),
    xAxis: toAxis(draft.xAxis, quotes, 'xAxis'),
    yAxis: toAxis(draft.yAxis, quotes, 'yAxis'),
    series,
    trend: draft.trend ?? null,
    highest:
      compared ?? (isLabel(draft.highest ?? '', quotes) ? quotes.exact(draft.highest, 'highest') : null),
    keyFindings: inferredOf(draft.findings).filter(isTrue),
    anomalies: inferredOf(draft.anomalies),
    recommendations: inferredOf(draft.recommendations),
    summary: quotes.inferred(draft.summary),
  };
}

/** Values that were read need no reasoner to be compared; fewer may leave the largest out. */
const FEWEST_COMPARED = 3;

/** The label of the largest value of a single series; null where too few of its values were read. */
function highestOf([only, ...others]: readonly ChartSeries[]): string | null {
  if (!only || others.length > 0 || only.points.length < FEWEST_COMPARED) return null;
  return only.points.reduce((most, point) => (point.value > most.value ? point : most)).label;
}

/** What draws one mark for each label, so that the number above a label is its value. */
const ONE_MARK_A_LABEL: readonly ChartType[] = ['bar', 'line'];

/** The drafted series; of a single one, the values that stand above their labels, if these are more. */
function withPrinted({ type, series = [] }: Draft, { labels }: Quotes): readonly SeriesDraft[] {
  const [only, ...others] = series;
  if (others.length > 0 || type === undefined || !ONE_MARK_A_LABEL.includes(type)) return series;
  const points = labels.flatMap(({ label, numbers: [value = '', ...rest] }) =>
    value !== '' && rest.length === 0 && isName(label) ? [{ label, value }] : [],
  );
  const isMore = points.length >= FEWEST_COMPARED && points.length > (only?.points?.length ?? 0);
  return isMore ? [{ name: only?.name ?? null, points }] : series;
}

/** Other numbers than years are labels only where they stand in the place of labels. */
const isLabel = (text: string, { labels }: Quotes): boolean =>
  isName(text) || labels.some(({ label }) => label === text);

/** Where one slice has its percent sign, a number without is something else that was read near the label. */
const isShare = ({ value = '' }: PointDraft): boolean => value.includes('%');

/** Other numbers than years may belong to an axis. */
const isName = (label: string): boolean => /\p{L}|^(?:19|20)\d\d$/u.test(label);

const toAxis = (axis: Draft['xAxis'], quotes: Quotes, field: string): ChartAxis => ({
  title: quotes.exact(axis?.title, `${field}.title`),
  unit: quotes.exact(axis?.unit, `${field}.unit`),
});

type SeriesDraft = NonNullable<Draft['series']>[number];
type PointDraft = NonNullable<SeriesDraft['points']>[number];

/** Of a label that is told twice, the first value counts. */
function toSeries({ name, points }: SeriesDraft, quotes: Quotes, field: string): ChartSeries {
  const told = new Set<string>();
  return {
    name: quotes.exact(name, `${field}.name`),
    points: keepItems(points, ({ label = '', value = '' }, place) => {
      const amount = readAmount(value);
      if (!amount || told.has(label) || !isName(label) || !quotes.hasTogether(label, value)) return null;
      told.add(label);
      const at = `${field}.points.${place}`;
      const known = quotes.exact(label, `${at}.label`);
      quotes.exact(value, `${at}.value`);
      return known === null ? null : { label: known, value: amount.value };
    }),
  };
}
