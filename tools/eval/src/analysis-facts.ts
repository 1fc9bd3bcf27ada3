import type { ChartAnalysis, DocumentAnalysis, Language, ProductAnalysis, TextLine } from '@glimpse/core';
import { readAmount } from '@glimpse/core';
import { ANALYSIS_ANSWERS } from '@glimpse/train';
import { MOST_COUNTED_AT_A_GLANCE } from '@glimpse/world';
import type { ChartTruth, DocumentTruth, ProductTruth } from '@glimpse/world';
import type { DrawnPicture } from './drawn-picture.ts';
import type { Measure } from './result.ts';

/** One thing that an analysis should have told, and what it told. */
export interface Fact {
  readonly measure: Measure;
  readonly expected: string;
  readonly received: string;
  readonly right: boolean;
}

/** Of a number, what it may be off. */
const NEAR = 0.05;

const fact = (measure: Measure, expected: unknown, received: unknown): Fact => ({
  measure,
  expected: String(expected),
  received: String(received),
  right: String(expected) === String(received),
});

/** Title, dates, parties and total, each exactly; then whether what is told stands on the page. */
export function documentFacts(
  truth: DocumentTruth,
  told: DocumentAnalysis,
  page: readonly TextLine[],
): Fact[] {
  const parties = [...told.people, ...told.organizations].map(({ name }) => name);
  const total = truth.amounts.find(({ meaning }) => meaning === 'total');
  const toldTotal = told.amounts.find(({ meaning }) => meaning === 'total');
  const text = bare(page.map((line) => line.text).join(' '));
  const stands = (what: string): Fact => founded(what, text.includes(bare(what)));
  return [
    fact('analyses: kind', truth.kind, told.kind),
    fact('analyses: document facts', truth.title, told.title),
    ...truth.dates.map(({ iso, meaning }) =>
      fact(
        'analyses: document facts',
        `${meaning} ${iso}`,
        told.dates.some((date) => date.date === iso && date.meaning === meaning)
          ? `${meaning} ${iso}`
          : JSON.stringify(told.dates.map(({ date, meaning: told }) => [told, date])),
      ),
    ),
    ...truth.parties.map(({ name }) =>
      fact('analyses: document facts', name, parties.includes(name) ? name : JSON.stringify(parties)),
    ),
    ...(total
      ? [
          fact(
            'analyses: document facts',
            `${total.value} ${total.currency}`,
            toldTotal && `${toldTotal.value} ${toldTotal.currency}`,
          ),
        ]
      : []),
    ...(told.title === null ? [] : [stands(told.title)]),
    ...told.dates.map(({ text: printed }) => stands(printed)),
    ...parties.map(stands),
    ...told.amounts.map(({ value }) => founded(value, numbersIn(page).includes(value))),
  ];
}

/** Type, trend, extreme (none where its label is not drawn), and whether each value that is told is the label's; then whether it is printed at all. */
export function chartFacts(
  truth: ChartTruth,
  told: ChartAnalysis,
  { page, texts }: Pick<DrawnPicture, 'page' | 'texts'>,
): Fact[] {
  const values = labelledValues(truth);
  const points = told.series.flatMap((series) => series.points);
  const extreme = extremeOf(truth, told);
  const written = new Set(texts.map(bare));
  const seen = (label: string): string => (written.has(bare(label)) ? bare(label) : '');
  return [
    fact('analyses: kind', truth.kind, told.type),
    ...(truth.kind === 'pie' ? [] : [fact('analyses: trend and extreme', truth.trend, told.trend)]),
    ...(extreme === undefined
      ? []
      : [fact('analyses: trend and extreme', seen(extreme), bare(told.highest ?? ''))]),
    ...points.map(({ label, value }): Fact => {
      const expected = values.find((candidate) => bare(candidate.label) === bare(label))?.values ?? [];
      return {
        measure: 'analyses: chart numbers',
        expected: `${label} ${expected.join(' or ')}`,
        received: `${label} ${value}`,
        right: expected.some((number) => isNear(value, number)),
      };
    }),
    ...points.map(({ label, value }) =>
      founded(
        `${label} ${value}`,
        numbersIn(page).some((number) => isNear(number, value)),
      ),
    ),
  ];
}

export function productFacts(truth: ProductTruth, told: ProductAnalysis, language: Language): Fact[] {
  const answers = ANALYSIS_ANSWERS[language];
  const { color } = answers.product(truth);
  const price = told.priceRange;
  return [
    fact('analyses: kind', answers.kindName(truth.kind), told.category),
    fact('analyses: category and color', answers.kindName(truth.kind), told.category),
    fact('analyses: category and color', color, told.colors[0]),
    ...(price ? [founded(price.min, truth.price?.value === price.min)] : []),
  ];
}

const founded = (what: unknown, right: boolean): Fact => ({
  measure: 'analyses: founded values',
  expected: 'a value that the picture has',
  received: String(what),
  right,
});

interface LabelledValues {
  readonly label: string;
  readonly values: readonly number[];
}

function labelledValues(truth: ChartTruth): LabelledValues[] {
  if (truth.kind === 'scatter') return [];
  if (truth.kind === 'pie')
    return truth.slices.map(({ name, share }) => ({ label: name, values: [share * 100] }));
  return truth.categories.map((label, index) => ({
    label,
    values: truth.series.map(({ values }) => values[index] ?? Number.NaN),
  }));
}

/** The label of the largest value, where the caption tells it or one was told. */
function extremeOf(truth: ChartTruth, { highest }: ChartAnalysis): string | undefined {
  if (truth.kind === 'scatter') return undefined;
  if (truth.kind === 'pie')
    return highest === null ? undefined : truth.slices.toSorted((a, b) => b.share - a.share)[0]?.name;
  if (truth.series.length > 1) return undefined;
  const isInCaption = truth.kind !== 'line' && truth.categories.length <= MOST_COUNTED_AT_A_GLANCE;
  if (truth.highest !== undefined && isInCaption) return truth.categories[truth.highest - 1];
  const values = truth.series[0]?.values ?? [];
  return highest === null ? undefined : truth.categories[values.indexOf(Math.max(...values))];
}

const isNear = (value: number, expected: number): boolean =>
  Math.abs(value - expected) <= NEAR * Math.abs(expected);
const bare = (text: string): string => text.toLowerCase().replace(/\s+/gu, '');
const numbersIn = (page: readonly TextLine[]): number[] =>
  page.flatMap(({ text }) =>
    Array.from(text.matchAll(/[-−–]?\d[\d.,]*(?:\s?[KMB](?!\p{L}))?/gu)).flatMap(
      ([number]) => readAmount(number)?.value ?? [],
    ),
  );
