import { element, pathData } from '../../svg.ts';
import type { Attributes } from '../../svg.ts';
import type { Point } from './shape.ts';

export const path = (data: string, attributes: Attributes = {}): string =>
  element('path', { d: data, ...attributes });

export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  rx = 0,
  attributes: Attributes = {},
): string => element('rect', { x, y, width, height, rx, ...attributes });

export const disc = (cx: number, cy: number, r: number, attributes: Attributes = {}): string =>
  element('circle', { cx, cy, r, ...attributes });

export const oval = (cx: number, cy: number, rx: number, ry: number, attributes: Attributes = {}): string =>
  element('ellipse', { cx, cy, rx, ry, ...attributes });

/** A line of the given color and width along path data. */
export const stroke = (data: string, color: string, width: number, attributes: Attributes = {}): string =>
  path(data, {
    fill: 'none',
    stroke: color,
    'stroke-width': width,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    ...attributes,
  });

/** Path data of a closed line through the points: straight at `roundness` 0, a Catmull-Rom spline at 1. */
export function closedLine(points: readonly Point[], roundness: number): string {
  const at = (index: number): Point => points[(index + points.length) % points.length] ?? [0, 0];
  const reach = roundness / 6;
  const curves = points.map((from, index) => {
    const [before, to, after] = [at(index - 1), at(index + 1), at(index + 2)];
    const [x1, y1] = [from[0] + (to[0] - before[0]) * reach, from[1] + (to[1] - before[1]) * reach];
    const [x2, y2] = [to[0] - (after[0] - from[0]) * reach, to[1] - (after[1] - from[1]) * reach];
    return pathData`C${x1} ${y1} ${x2} ${y2} ${to[0]} ${to[1]}`;
  });
  const [x, y] = at(0);
  return `${pathData`M${x} ${y}`}${curves.join('')}Z`;
}

/** Points of a shape that is the same left and right of x = 50, from those of its right half, top to bottom. */
export const mirrored = (right: readonly Point[]): Point[] => [
  ...right,
  ...[...right].reverse().map(([x, y]): Point => [100 - x, y]),
];

/** Path data of something turned on a lathe around x = `center`: its half widths from top to bottom. */
export function turned(center: number, profile: readonly (readonly [half: number, y: number])[]): string {
  const side = (sign: number) => profile.map(([half, y]): Point => [center + sign * half, y]);
  return openLine(side(1), 'M') + openLine(side(-1).reverse(), 'L') + 'Z';
}

/** A spline through the points; a point given twice is a corner. */
function openLine(points: readonly Point[], start: 'M' | 'L'): string {
  const [first = [0, 0]] = points;
  const curves = points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    const before = points[index - 1] ?? from;
    const after = points[index + 2] ?? to;
    const [x1, y1] = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6];
    const [x2, y2] = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6];
    return pathData`C${x1} ${y1} ${x2} ${y2} ${to[0]} ${to[1]}`;
  });
  return start + pathData`${first[0]} ${first[1]}` + curves.join('');
}
