import type { PieChartTruth, SeriesChartTruth, Trend, Truth, TruthKind } from './truth.ts';

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six'];
const ORDINALS = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth'];
const TREND_PHRASES: Record<Trend, string> = {
  rising: 'rising',
  falling: 'falling',
  peaking: 'peaking in the middle',
  dipping: 'dipping in the middle',
  flat: 'staying flat',
};

export const numberWord = (count: number): string => NUMBERS[count] ?? String(count);
export const ordinalWord = (position: number): string => ORDINALS[position] ?? String(position);

/** What the classifier calls a kind: `line chart`, `invoice`, `t-shirt`. */
export const kindLabel = (kind: TruthKind): string =>
  kind === 'bar' || kind === 'line' || kind === 'pie' ? `${kind} chart` : kind;

/** The one exact caption of a picture. */
export function captionOf(truth: Truth): string {
  switch (truth.type) {
    case 'product': {
      const pattern = truth.pattern === 'plain' ? '' : `${truth.pattern} `;
      return `${article(truth.color)} ${truth.color} ${pattern}${truth.kind} on a ${truth.background} background`;
    }
    case 'chart':
      return truth.kind === 'pie' ? pieCaption(truth) : seriesCaption(truth);
    case 'document': {
      const marks = [truth.signature && 'a signature', truth.stamp && `a ${truth.stamp} stamp`].filter(
        Boolean,
      );
      return `a scanned ${truth.kind}${marks.length > 0 ? ` with ${marks.join(' and ')}` : ''}`;
    }
  }
}

function seriesCaption({ kind, color, count, trend, highest }: SeriesChartTruth): string {
  const marks = kind === 'bar' ? 'bars' : 'points';
  const peak = highest === undefined ? '' : `, the ${ordinalWord(highest)} is the highest`;
  return `${article(color)} ${color} ${kind} chart with ${numberWord(count)} ${marks} ${TREND_PHRASES[trend]}${peak}`;
}

function pieCaption({ count, largest, majority }: PieChartTruth): string {
  const share = majority ? 'more than half' : 'less than half';
  return `a pie chart with ${numberWord(count)} slices, the largest slice is ${largest} and takes ${share}`;
}

const article = (word: string): string => (/^[aeiou]/.test(word) ? 'an' : 'a');
