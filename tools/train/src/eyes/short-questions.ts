import { kindLabel, numberWord, ordinalWord, withArticle } from '@glimpse/world';
import type { DocumentTruth, ProductTruth, Truth } from '@glimpse/world';
import { attributesOf } from './attributes.ts';
import type { Attributes } from './attributes.ts';

/** A question as BLIP-2 is prompted with it, and its short answer. */
export type ShortQuestion = readonly [question: string, answer: string];

const TREND_ANSWERS: Readonly<Record<string, string>> = {
  peaking: 'peaking in the middle',
  dipping: 'dipping in the middle',
  flat: 'staying flat',
  mixed: 'going different ways',
};
const MARKS: Readonly<Record<string, string>> = { pie: 'slices', 'grouped-bar': 'groups' };

/** Every short question that BLIP-2 learns to answer about this picture from its look alone. */
export function shortQuestionsAbout(truth: Truth): ShortQuestion[] {
  const label = kindLabel(truth.kind);
  return [
    ['what is this?', withArticle(label)],
    ['what is shown in the picture?', withArticle(label)],
    ['is this a chart?', yes(truth.type === 'chart')],
    ['is this a document?', yes(truth.type === 'document')],
    ['is this a product?', yes(truth.type === 'product')],
    ...aboutType(truth, label),
  ];
}

function aboutType(truth: Truth, label: string): ShortQuestion[] {
  switch (truth.type) {
    case 'product':
      return aboutProduct(truth);
    case 'chart':
      return aboutChart(attributesOf(truth), label);
    case 'document':
      return aboutDocument(truth);
  }
}

const aboutProduct = ({
  kind,
  color,
  pattern,
  material,
  background,
  price,
}: ProductTruth): ShortQuestion[] => [
  [`what color is the ${kind}?`, color],
  ['what color is it?', color],
  ['what color is the product?', color],
  ['what pattern does it have?', pattern],
  [`what pattern does the ${kind} have?`, pattern],
  ['what is it made of?', material],
  ['what material is it?', material],
  ['what color is the background?', background],
  ['what is the background?', background],
  ['is there a price tag?', yes(price !== undefined)],
];

function aboutChart(attributes: Attributes, label: string): ShortQuestion[] {
  const { kind, color, count, trend, series, highest, outlier, majority } = attributes;
  const marks = MARKS[String(kind)] ?? 'bars';
  const pie = kind === 'pie';
  return [
    ['what kind of chart is this?', withArticle(label)],
    ['what type of chart is it?', withArticle(label)],
    ...when(count, (): ShortQuestion[] => {
      const answer = typeof count === 'number' ? numberWord(count) : 'many';
      return [
        [`how many ${marks} are there?`, answer],
        [`how many ${marks} does the chart have?`, answer],
      ];
    }),
    ...when(series, () => [['how many lines are there?', series === 1 ? 'one' : String(series)]]),
    ...when(trend, (): ShortQuestion[] => {
      const answer = TREND_ANSWERS[String(trend)] ?? String(trend);
      return [
        ['what is the trend?', answer],
        ['how do the values change?', answer],
      ];
    }),
    ...when(highest, () => [
      [`which ${marks.slice(0, -1)} is the highest?`, `the ${ordinalWord(Number(highest))}`],
    ]),
    ...when(outlier, () => [['is there an outlier?', yes(outlier === true)]]),
    ...when(color, () => [
      [pie ? 'what color is the largest slice?' : 'what color is the chart?', String(color)],
    ]),
    ...when(majority, () => [
      ['how much does the largest slice take?', majority === true ? 'more than half' : 'less than half'],
    ]),
  ];
}

const aboutDocument = ({ kind, capture, signature, stamp }: DocumentTruth): ShortQuestion[] => [
  ['what kind of document is this?', withArticle(kind)],
  ['is it scanned or photographed?', capture],
  ['is it signed?', yes(signature)],
  ['is there a signature?', yes(signature)],
  ['is it stamped?', yes(stamp !== undefined)],
  ['is there a stamp?', yes(stamp !== undefined)],
  ['what color is the stamp?', stamp ?? 'there is no stamp'],
];

const when = (value: unknown, questions: () => ShortQuestion[]): ShortQuestion[] =>
  value === undefined ? [] : questions();

const yes = (condition: boolean): string => (condition ? 'yes' : 'no');
