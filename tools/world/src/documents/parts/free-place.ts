import type { Random } from '../../random.ts';
import type { Area, Sheet } from '../sheet.ts';

const TRIES = 24;
/** A line of more characters belongs to a paragraph and can be read with ink across it. */
const LONGEST_VITAL_LINE = 40;

/**
 * Somewhere on the lower two thirds, free of signatures: as free of text as it can be, or, at times, only of
 * numbers and short lines.
 */
export function freePlace(
  random: Random,
  sheet: Sheet,
  height: number,
  size: Pick<Area, 'width' | 'height'>,
): Area {
  const margin = sheet.width * 0.04;
  const overText = random.chance(0.35);
  const lines = overText
    ? sheet.lines.filter(({ text }) => text.length < LONGEST_VITAL_LINE || /\d/.test(text))
    : sheet.lines;
  const covered = (place: Area): number =>
    lines.reduce((sum, { area }) => sum + overlap(area, place), 0) +
    sheet.signatures.reduce((sum, area) => sum + 100 * overlap(area, place), 0);
  const places = Array.from({ length: TRIES }, () => ({
    ...size,
    x: random.uniform(margin, sheet.width - margin - size.width),
    y: random.uniform(height * 0.33, height - margin - size.height),
  }));
  return places.reduce((best, place) => (covered(place) < covered(best) ? place : best));
}

/** Square pixels. */
const overlap = (one: Area, other: Area): number =>
  Math.max(0, Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)) *
  Math.max(0, Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y));
