import type { Cell, Placed, Row } from './text-rows.ts';

/** A label and the numbers that stand above it, such as those on the bars of a chart. */
export interface LabelledColumn {
  readonly label: string;
  /** From left to right; what stands at one place, from the bottom to the top. */
  readonly numbers: readonly string[];
}

const FEWEST_LABELS = 3;
/** What the distances between labels may differ in, as a share of the usual one. */
const UNEVENNESS = 0.3;
/** Of the labels, those that need a number. */
const LABELLED_SHARE = 0.6;
/** Of the distance between labels: further apart than this, numbers stand side by side. */
const SIDE_BY_SIDE = 0.12;
const NUMBER = /^[-−–+(]?\s?(?:[$€£¥]\s?)?\d[\d.,\s]*\s?(?:%|[KMB]|[\p{L}°/]{1,4})?\)?$/u;

/** The columns above an evenly spaced row of labels; empty where a picture has no such row, or nothing above it. */
export function labelledColumns(rows: readonly Row[]): LabelledColumn[] {
  const found = rows.map((row, index) => columnsAbove(row, rows.slice(0, index)));
  return found.reduce((best, columns) => (columns.length >= best.length ? columns : best), []);
}

function columnsAbove(labels: Row, above: readonly Row[]): LabelledColumn[] {
  const spacing = evenSpacing(labels);
  if (spacing === undefined) return [];
  const numbers = above.flat().flatMap(numbersIn);
  const columns = labels.map((label) => ({
    label: label.text,
    numbers: inOrder(
      numbers.filter((number) => Math.abs(middleOf(number) - middleOfCell(label)) < spacing / 2),
      spacing,
    ).map(({ text }) => text),
  }));
  const filled = columns.filter((column) => column.numbers.length > 0);
  return filled.length >= LABELLED_SHARE * labels.length ? filled : [];
}

/** The distance between the middles of neighbours; undefined where they are too few or not evenly spaced. */
function evenSpacing(labels: Row): number | undefined {
  if (labels.length < FEWEST_LABELS) return undefined;
  const gaps = labels
    .slice(1)
    .map((label, index) => middleOfCell(label) - middleOfCell(labels[index] ?? label));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  return gaps.every((gap) => Math.abs(gap - usual) < UNEVENNESS * usual) ? usual : undefined;
}

/** Numbers that stand close are of neighbouring bars, unless words stand between them. */
function numbersIn({ text, words }: Cell): Placed[] {
  if (words.every((word) => NUMBER.test(word.text))) return [...words];
  const [first, last] = [words[0], words.at(-1)];
  return first && last && NUMBER.test(text) ? [{ ...first, text, right: last.right }] : [];
}

const middleOf = ({ left, right }: Placed): number => (left + right) / 2;
const middleOfCell = ({ words }: Cell): number => ((words[0]?.left ?? 0) + (words.at(-1)?.right ?? 0)) / 2;

const inOrder = (numbers: readonly Placed[], spacing: number): Placed[] =>
  numbers.toSorted((a, b) => {
    const apart = middleOf(a) - middleOf(b);
    return Math.abs(apart) > SIDE_BY_SIDE * spacing ? apart : b.y - a.y;
  });
