import type { PieChartTruth, ScatterChartTruth, SeriesChartTruth, Trend } from './truth/chart-truth.ts';
import type { DocumentTruth } from './truth/document-truth.ts';
import type { ProductTruth } from './truth/product-truth.ts';
import type { Truth, TruthKind } from './truth/truth.ts';

/**
 * Captions count as people do at a glance, without counting one by one: up to four (Kaufman et al. 1949, "The
 * discrimination of visual number"). Whoever needs more counts what OCR reads.
 */
export const MOST_COUNTED_AT_A_GLANCE = 4;

const NUMBERS = ['zero', 'one', 'two', 'three', 'four'];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth'];
const TREND_PHRASES: Record<Trend, string> = {
  rising: 'rising',
  falling: 'falling',
  peaking: 'peaking in the middle',
  dipping: 'dipping in the middle',
  flat: 'staying flat',
  mixed: 'going different ways',
};
const CHART_LABELS: Partial<Record<TruthKind, string>> = {
  bar: 'bar chart',
  'grouped-bar': 'grouped bar chart',
  'stacked-bar': 'stacked bar chart',
  'horizontal-bar': 'horizontal bar chart',
  line: 'line chart',
  pie: 'pie chart',
  scatter: 'scatter chart',
};

/** `many` above what a glance counts. */
export const numberWord = (count: number): string => NUMBERS[count] ?? 'many';
export const ordinalWord = (position: number): string => ORDINALS[position] ?? String(position);

/** What the classifier calls a kind: `line chart`, `invoice`, `t-shirt`. */
export const kindLabel = (kind: TruthKind): string => CHART_LABELS[kind] ?? kind;

/** The one exact caption of a picture: what can be seen at 144 pixels, without reading. */
export function captionOf(truth: Truth): string {
  switch (truth.type) {
    case 'product':
      return withArticle(productCaption(truth));
    case 'chart':
      if (truth.kind === 'pie') return withArticle(pieCaption(truth));
      return withArticle(truth.kind === 'scatter' ? scatterCaption(truth) : seriesCaption(truth));
    case 'document':
      return withArticle(documentCaption(truth));
  }
}

function productCaption({ color, pattern, material, kind, background, price }: ProductTruth): string {
  const looks = [color, ...(pattern === 'plain' ? [] : [pattern]), material, kind].join(' ');
  return `${looks} on a ${background} background${price ? ', with a price tag' : ''}`;
}

function seriesCaption(truth: SeriesChartTruth): string {
  const { kind, series, categories, trend, outlier } = truth;
  const [only, ...others] = series;
  const color = only && others.length === 0 ? `${only.color} ` : '';
  const far = outlier === undefined ? '' : ', with an outlier';
  if (kind === 'line') {
    return `${color}line chart ${color ? '' : 'with several lines '}${TREND_PHRASES[trend]}${far}`;
  }
  const count = `${numberWord(categories.length)} ${kind === 'grouped-bar' ? 'groups' : 'bars'}`;
  return `${color}${kindLabel(kind)} with ${count} ${TREND_PHRASES[trend]}${highestPhrase(truth)}${far}`;
}

const highestPhrase = ({ categories, highest }: SeriesChartTruth): string =>
  highest === undefined || categories.length > MOST_COUNTED_AT_A_GLANCE
    ? ''
    : `, the ${ordinalWord(highest)} is the highest`;

function pieCaption({ slices, largest, majority }: PieChartTruth): string {
  const share = majority ? 'more than half' : 'less than half';
  return `pie chart with ${numberWord(slices.length)} slices, the largest slice is ${largest} and takes ${share}`;
}

const scatterCaption = ({ color, trend }: ScatterChartTruth): string =>
  `${color} scatter chart ${trend === 'flat' ? 'without a trend' : trend}`;

function documentCaption({ capture, kind, signature, stamp }: DocumentTruth): string {
  const marks = [signature && 'a signature', stamp && `a ${stamp} stamp`].filter(Boolean);
  return `${capture} ${kind}${marks.length > 0 ? ` with ${marks.join(' and ')}` : ''}`;
}

/** `a mug`, `an invoice`. */
export const withArticle = (text: string): string => `${/^[aeiou]/.test(text) ? 'an' : 'a'} ${text}`;
