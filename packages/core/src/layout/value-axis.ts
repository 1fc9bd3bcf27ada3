import { isYear, valueOf } from './printed-numbers.ts';
import { middleOf, type Placed } from './text-rows.ts';

/** The numbers along an axis, in no order. */
export interface ValueAxis {
  readonly isUpright: boolean;
  readonly ticks: readonly Placed[];
}

const FEWEST_TICKS = 2;
/** Every two numbers are held against all others; a page with more of them is no chart. */
const MOST_NUMBERS = 100;
/** Of the text's height: what a number may stand beside the line, and on it beside its place. */
const BESIDE_LINE = 0.7;
const BESIDE_PLACE = 0.35;

interface Tick {
  readonly value: number;
  /** Along the axis, in pixels. */
  readonly at: number;
  readonly number: Placed;
}

type InLine = (one: Placed, other: Placed) => boolean;

const areNear = (apart: number, { height }: Placed, share = BESIDE_LINE): boolean =>
  Math.abs(apart) < share * height;
const inColumn: InLine = (one, other) =>
  areNear(one.right - other.right, one) ||
  areNear(one.left - other.left, one) ||
  areNear(middleOf(one) - middleOf(other), one);
const inRow: InLine = (one, other) => areNear(one.y - other.y, one);

/**
 * The axis of a chart's values: numbers in a line whose distances are in proportion to those of their values,
 * upwards or to the right. Those of a table seldom are, those on bars are not in a line, and years are labels. At
 * least two.
 */
export function valueAxis(numbers: readonly Placed[]): ValueAxis | undefined {
  if (numbers.length > MOST_NUMBERS) return undefined;
  const upright = ticksOf(numbers, ({ y }) => -y, inColumn);
  const inOneRow = ticksOf(numbers, middleOf, inRow);
  const lying = inOneRow.every(({ text }) => isYear(text)) ? [] : inOneRow;
  const isUpright = upright.length >= lying.length;
  const ticks = isUpright ? upright : lying;
  return ticks.length < FEWEST_TICKS ? undefined : { isUpright, ticks };
}

function ticksOf(numbers: readonly Placed[], placeOf: (number: Placed) => number, inLine: InLine): Placed[] {
  const all = numbers
    .map((number): Tick => ({ value: valueOf(number), at: placeOf(number), number }))
    .filter(({ value }) => Number.isFinite(value));
  let most: readonly Tick[] = [];
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) {
      if (!inLine(one.number, other.number)) continue;
      const ticks = inProportion(all, one, other, inLine);
      if (ticks.length > most.length) most = ticks;
    }
  }
  return most.map(({ number }) => number);
}

/** Those that stand where two of an axis say that their values are. */
function inProportion(all: readonly Tick[], one: Tick, other: Tick, inLine: InLine): Tick[] {
  const pixels = (other.at - one.at) / (other.value - one.value);
  if (!(pixels > 0 && Number.isFinite(pixels)) || areNear(other.at - one.at, one.number)) return [];
  return all.filter(
    ({ value, at, number }) =>
      inLine(one.number, number) && areNear(one.at + (value - one.value) * pixels - at, number, BESIDE_PLACE),
  );
}
