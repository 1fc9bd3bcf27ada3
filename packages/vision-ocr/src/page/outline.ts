import type { Point } from 'image-js';

/**
 * The corners at which the four sides of an outline meet. The sides are those of the four points that enclose most; each
 * is taken as the line of its longest stretch, for blurred corners are round.
 */
export function fourCorners(outline: readonly Point[]): Point[] {
  const ends = fourPoints(outline);
  const sides = ends.map((end, at) =>
    longestStretch(outline, outline.indexOf(end), outline.indexOf(neighbour(ends, at, 1))),
  );
  return ends.map((end, at) => meetingPoint(sides.at(at - 1), sides[at]) ?? end);
}

/** Leaves out the point that encloses least, again and again (Visvalingam and Whyatt 1993). */
function fourPoints(outline: readonly Point[]): Point[] {
  const corners = [...outline];
  while (corners.length > 4) {
    const losses = corners.map((corner, at) =>
      areaOf([neighbour(corners, at, -1), corner, neighbour(corners, at, 1)]),
    );
    corners.splice(losses.indexOf(Math.min(...losses)), 1);
  }
  return corners;
}

/** Sine of the angle at which two sides of a sheet meet. */
const LEAST_TURN = 0.3;

type Line = readonly [Point, Point];

function longestStretch(outline: readonly Point[], from: number, to: number): Line | undefined {
  const count = (to - from + outline.length) % outline.length;
  const stretches = Array.from({ length: count }, (_, step): Line => [
    neighbour(outline, from, step),
    neighbour(outline, from, step + 1),
  ]);
  return stretches.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}

const lengthOf = ([a, b]: Line): number => Math.hypot(b.column - a.column, b.row - a.row);

/** None where the lines are nearly parallel. */
function meetingPoint(one: Line | undefined, other: Line | undefined): Point | undefined {
  if (!one || !other) return undefined;
  const [[a, b], [c, d]] = [one, other];
  const [x1, y1, x2, y2] = [b.column - a.column, b.row - a.row, d.column - c.column, d.row - c.row];
  const turn = x1 * y2 - y1 * x2;
  if (Math.abs(turn) < LEAST_TURN * lengthOf(one) * lengthOf(other)) return undefined;
  const along = ((c.column - a.column) * y2 - (c.row - a.row) * x2) / turn;
  return { column: a.column + along * x1, row: a.row + along * y1 };
}

/** Whether a side is neither level nor upright, by more than so many radians. */
export function isAskew(corners: readonly Point[], least: number): boolean {
  return corners.some((corner, at) => {
    const next = neighbour(corners, at, 1);
    const direction = Math.atan2(next.row - corner.row, next.column - corner.column);
    const quarter = Math.PI / 2;
    return Math.abs(direction - quarter * Math.round(direction / quarter)) > least;
  });
}

/** Whether a point is within a convex outline that goes clockwise. */
export const encloses = (outline: readonly Point[], point: Point): boolean =>
  outline.every((corner, at) => signedArea([corner, neighbour(outline, at, 1), point]) >= 0);

export const areaOf = (corners: readonly Point[]): number => Math.abs(signedArea(corners));

/** By the shoelace formula; of corners that go clockwise, rows growing downwards, it is positive. */
export function signedArea(corners: readonly Point[]): number {
  const products = corners.map((corner, at) => {
    const next = neighbour(corners, at, 1);
    return corner.column * next.row - next.column * corner.row;
  });
  return products.reduce((sum, product) => sum + product, 0) / 2;
}

const neighbour = (corners: readonly Point[], at: number, steps: number): Point =>
  corners.at((at + steps) % corners.length) ?? { column: 0, row: 0 };
