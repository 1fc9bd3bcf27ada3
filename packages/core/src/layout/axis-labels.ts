import { evenPlaces } from './even-places.ts';
import { isName, numbersIn } from './printed-numbers.ts';
import { middleOf, type Placed, type Row } from './text-rows.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/** A label of a chart's axis and the numbers that stand above or beside it, such as those on bars. */
export interface AxisLabel {
  /** `?` for one that was not read, where the labels around it tell that there is one. */
  readonly label: string;
  /** From left to right; what stands at one place, from the bottom to the top. */
  readonly numbers: readonly string[];
}

const UNREAD = '?';

const TELLING_TICKS = 3;
const TELLING_LABELS = 3;
/** A page with more pieces of text is no chart, unless most labels have numbers. */
const MOST_PIECES = 32;
/** With two numbers of an axis: the other ones were not read, and nor was much else. */
const MOST_PIECES_WITH_TWO = 16;
/** Of labels, those that are names, and those that have a number. */
const NAMED_SHARE = 0.75;
const NUMBERED_SHARE = 0.6;
/** Of the distance between labels: further apart than this, numbers stand side by side. */
const SIDE_BY_SIDE = 0.12;
/** Of the text's height: what is lower are the marks of an axis. */
const LOWEST = 0.5;
/** Of the text's height: what labels of a page that lies askew may differ in. */
const SAME_ROW = 1.2;
/** Without numbers, more labels than anybody counts at a glance tell nothing. */
const MOST_WITHOUT_NUMBERS = 6;
/** Fewer words that are evenly spaced may be those of a sentence. */
const FEWEST_WORDS = 6;

interface Label extends Placed {
  /** What else stands in its row. */
  readonly beside: Row;
}

/**
 * The labels of a chart's axis, in their order: what stands in the row under the numbers of an upright axis, or in the
 * column beside those of a lying one. Without such numbers, an evenly spaced row most of which has numbers above it, or
 * a row of names where little else is printed. Numbers are told where most labels have some. Empty where there is none
 * of these.
 */
export function axisLabels(rows: readonly Row[]): AxisLabel[] {
  const numbers = rows.flat().flatMap(numbersIn);
  const axis = valueAxis(numbers);
  const pieces = rows.flat().length;
  const found = axis ? labelsOn(axis, rows, numbers) : [];
  const isAxis =
    axis && axis.ticks.length < TELLING_TICKS
      ? found.length >= TELLING_LABELS && pieces <= MOST_PIECES_WITH_TWO
      : pieces <= MOST_PIECES || (found.length >= TELLING_LABELS && areNumbered(found));
  const labels = isAxis && found.length > 0 ? found : labelledRow(rows, numbers);
  if (areNumbered(labels)) return labels;
  return labels.length <= MOST_WITHOUT_NUMBERS ? labels.map(({ label }) => ({ label, numbers: [] })) : [];
}

/** Other numbers than years may be those of a second value axis. */
export const areNamed = (labels: readonly AxisLabel[]): boolean =>
  labels.filter(({ label }) => isName(label)).length >= NAMED_SHARE * labels.filter(isRead).length;

function labelsOn(
  { isUpright, ticks }: ValueAxis,
  rows: readonly Row[],
  numbers: readonly Placed[],
): AxisLabel[] {
  const others = numbers.filter((number) => !ticks.some(({ source }) => source === number.source));
  const inCells = rows.flatMap(cellsOf);
  return isUpright
    ? moreOf(labelsUnder(inCells, ticks, others), labelsUnder(rows.flatMap(wordsOf), ticks, others))
    : labelsBeside(inCells, ticks);
}

const cellsOf = (row: Row): Label[] =>
  row.flatMap((cell) => {
    const [first, last] = [cell.words[0], cell.words.at(-1)];
    const beside = row.filter((other) => other !== cell);
    return first && last ? [{ ...first, text: cell.text, right: last.right, beside }] : [];
  });

/** Labels that stand close are read as one piece of text. */
const wordsOf = (row: Row): Label[] =>
  row.flatMap(({ words }) => words.map((word) => ({ ...word, beside: [] })));

const moreOf = (ofCells: AxisLabel[], ofWords: AxisLabel[]): AxisLabel[] =>
  ofWords.length >= FEWEST_WORDS && ofWords.filter(isRead).length > ofCells.filter(isRead).length
    ? ofWords
    : ofCells;

/** The first row at the foot of an upright axis in which three are evenly spaced, else the first with two. */
function labelsUnder(
  cells: readonly Label[],
  ticks: readonly Placed[],
  numbers: readonly Placed[],
): AxisLabel[] {
  const foot = Math.max(...ticks.map(({ y, height }) => y - height / 2));
  const left = Math.min(...ticks.map((tick) => tick.left));
  const right = Math.max(...ticks.map((tick) => tick.right));
  const lowest = LOWEST * Math.max(...ticks.map(({ height }) => height));
  const under = cells.filter(
    ({ text, y, height }) => /[\p{L}\p{N}]/u.test(text) && y > foot && height > lowest,
  );
  const onRight = under.filter((label) => middleOf(label) > right);
  const onLeft = under.filter((label) => middleOf(label) < left);
  const [labels, start] = onRight.length < onLeft.length ? [onLeft, undefined] : [onRight, right];
  const found = labels.map((one) => {
    const row = labels.filter(({ y }) => Math.abs(y - one.y) < SAME_ROW * one.height);
    return withNumbersAbove(row, numbers, start);
  });
  const several = found.filter(({ length }) => length >= TELLING_LABELS);
  const named = found.filter(areNamed);
  return several.find(areNamed) ?? named.find(({ length }) => length > 0) ?? several.find(areDistinct) ?? [];
}

/** What stands beside a lying axis, on one side of it, with its right or left edges in a line. */
function labelsBeside(cells: readonly Label[], ticks: readonly Placed[]): AxisLabel[] {
  const foot = Math.min(...ticks.map(({ y }) => y));
  const height = Math.min(...ticks.map((tick) => tick.height));
  const start = Math.min(...ticks.map(middleOf)) + height;
  const end = Math.max(...ticks.map(middleOf)) - height;
  const above = cells.filter(({ text, y }) => isName(text) && y < foot);
  const sides = [above.filter(({ right }) => right < start), above.filter(({ left }) => left > end)];
  // Nearly every program aligns them with the axis.
  const columns = sides.flatMap((labels) =>
    [({ right }: Label) => right, ({ left }: Label) => left].flatMap((edgeOf) =>
      labels.map((one) => labels.filter((other) => Math.abs(edgeOf(other) - edgeOf(one)) < one.height)),
    ),
  );
  const column = columns.reduce((most, some) => (some.length > most.length ? some : most), []);
  return inPlaces(column, (label) => -label.y, SAME_ROW * height - foot)
    .labels.toReversed()
    .map((label) => ({
      label: label?.text ?? UNREAD,
      numbers: label?.beside.flatMap(numbersIn).map(({ text }) => text) ?? [],
    }));
}

function labelledRow(rows: readonly Row[], numbers: readonly Placed[]): AxisLabel[] {
  const isSparse = rows.flat().length <= MOST_PIECES_WITH_TWO;
  const found = rows.map((row) => {
    const labels = row.length < TELLING_LABELS ? [] : withNumbersAbove(cellsOf(row), numbers);
    if (areNamed(labels) && isSparse && labels.every(isRead)) return labels;
    const [inCells, inWords] = [labels, withNumbersAbove(wordsOf(row), numbers)].map((found) =>
      areNamed(found) && areNumbered(found) ? found : [],
    );
    return moreOf(inCells ?? [], inWords ?? []);
  });
  return found.reduce((most, labels) => (labels.length >= most.length ? labels : most), []);
}

/** `start`: where the axis begins, in pixels, if that is known. */
function withNumbersAbove(row: readonly Label[], numbers: readonly Placed[], start?: number): AxisLabel[] {
  const { spacing, labels } = inPlaces(row, middleOf, start);
  return labels.map((label) => {
    if (!label) return { label: UNREAD, numbers: [] };
    const above = numbers.filter(
      (number) =>
        number.y < label.y - label.height && Math.abs(middleOf(number) - middleOf(label)) < spacing / 2,
    );
    return { label: label.text, numbers: inOrder(above, spacing).map(({ text }) => text) };
  });
}

/** Those that are evenly spaced from the start of the axis on, undefined for one that was not read. */
function inPlaces(
  labels: readonly Label[],
  placeOf: (label: Label) => number,
  start?: number,
): { readonly spacing: number; readonly labels: readonly (Label | undefined)[] } {
  const ordered = labels.toSorted((a, b) => placeOf(a) - placeOf(b));
  const { spacing, filled } = evenPlaces(ordered.map(placeOf), start) ?? { spacing: 0, filled: [] };
  return { spacing, labels: filled.map((index) => (index === undefined ? undefined : ordered[index])) };
}

/** What the marks of an axis are read as is the same for most of them. */
const areDistinct = (labels: readonly AxisLabel[]): boolean =>
  new Set(labels.map(({ label }) => label)).size === labels.length;
const areNumbered = (labels: readonly AxisLabel[]): boolean =>
  labels.filter(hasNumbers).length >= NUMBERED_SHARE * labels.length &&
  (labels.length < TELLING_LABELS || new Set(labels.flatMap(({ numbers }) => numbers)).size > 1);
const isRead = ({ label }: AxisLabel): boolean => label !== UNREAD;
const hasNumbers = ({ numbers }: AxisLabel): boolean => numbers.length > 0;

const inOrder = (numbers: readonly Placed[], spacing: number): Placed[] =>
  numbers.toSorted((a, b) => {
    const apart = middleOf(a) - middleOf(b);
    return Math.abs(apart) > SIDE_BY_SIDE * spacing ? apart : b.y - a.y;
  });
