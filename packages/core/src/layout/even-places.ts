/** What two distances may differ in, as a share of them. */
const UNEVENNESS = 0.3;
/** As many places next to each other may be empty, less one. */
const WIDEST = 3;
/** Of what is placed, and of the places, those that have to belong together. */
const NEEDED_SHARE = 0.6;
/** From the start of an axis to the middle of its first bar, in distances between bars. */
const FIRST_PLACE = 0.5;
/** Of the distance of a pair: from the start of an axis to the first of two labels between which one to three are missing. */
const NEAREST_PAIR = 0.13;
const FURTHEST_PAIR = 0.36;
/** What stands at the start of an axis stands a little before it. */
const BESIDE_START = 0.1;

export interface EvenPlaces {
  /** Between neighbours. */
  readonly spacing: number;
  /** For each place from the first to the last, which of the given ones stands there; undefined where none does. */
  readonly filled: readonly (number | undefined)[];
}

type Filled = (number | undefined)[];

/**
 * Sees through what stands between evenly spaced things, and where one is missing.
 *
 * @param places at least two, in ascending order
 * @param start where the axis begins, on which they are, if that is known
 * @returns undefined where most are not evenly spaced, or begin too far from the start
 */
export function evenPlaces(places: readonly number[], start?: number): EvenPlaces | undefined {
  let best: EvenPlaces | undefined;
  for (let from = 0; from + 1 < places.length; from += 1) {
    if (places[from + 1] === places[from]) continue;
    const one = evenFrom(places, from, places.length === 2 ? start : undefined);
    if (countOf(one.filled) > countOf(best?.filled ?? [])) best = one;
  }
  if (!best || countOf(best.filled) < NEEDED_SHARE * Math.max(places.length, best.filled.length))
    return undefined;
  const first = places[best.filled[0] ?? 0] ?? 0;
  const before =
    start === undefined ? 0 : Math.round((first - start) / best.spacing - FIRST_PLACE - BESIDE_START);
  return before < WIDEST ? { ...best, filled: [...empty(before), ...best.filled] } : undefined;
}

function evenFrom(places: readonly number[], from: number, start: number | undefined): EvenPlaces {
  const first = places[from] ?? 0;
  const distance = (places[from + 1] ?? first) - first;
  const spacing = distance / (start === undefined ? 1 : stepsOfPair((first - start) / distance));
  const before = walk(places.slice(0, from + 1).toReversed(), spacing)
    .slice(1)
    .toReversed();
  const filled = [
    ...before.map((index) => (index === undefined ? undefined : from - index)),
    ...walk(places.slice(from), spacing).map((index) => (index === undefined ? undefined : from + index)),
  ];
  return { spacing, filled };
}

/** Two labels have no third to tell whether one is missing between them; the first bar of an axis tells it. */
const stepsOfPair = (ratio: number): number =>
  ratio > NEAREST_PAIR && ratio < FURTHEST_PAIR ? Math.round(FIRST_PLACE / ratio) : 1;

/** From the first place on, either way. */
function walk(places: readonly number[], spacing: number): Filled {
  const filled: Filled = [0];
  let last = places[0] ?? 0;
  for (const [index, place] of places.entries()) {
    const distance = Math.abs(place - last) / spacing;
    const steps = Math.round(distance);
    if (steps < 1 || steps > WIDEST || Math.abs(distance - steps) > UNEVENNESS) continue;
    filled.push(...empty(steps - 1), index);
    last = place;
  }
  return filled;
}

const empty = (count: number): Filled => new Array<undefined>(Math.max(0, count)).fill(undefined);
const countOf = (filled: EvenPlaces['filled']): number =>
  filled.filter((index) => index !== undefined).length;
