import { css, jitter } from '../palette.ts';
import type { Random } from '../random.ts';
import { element, points } from '../svg.ts';
import type { Flat } from './flat.ts';

const TEETH = 22;
type Point = readonly [x: number, y: number];

/** White, greyish, yellowish or bluish paper. */
export const paperColor = (random: Random): string =>
  css(
    jitter(
      random,
      random.choice([
        [251, 251, 250],
        [246, 246, 244],
        [249, 245, 234],
        [243, 246, 249],
        [238, 236, 231],
      ] as const),
      3,
    ),
  );

/** The outline of the paper: straight, or torn in a zigzag at the ends of a strip. */
export function paperOutline(random: Random, { width, height, strip }: Flat): Point[] {
  const top = edge(width, 0, strip && random.chance(0.4) ? -width / TEETH / 2 : 0);
  const bottom = edge(width, height, strip && random.chance(0.7) ? width / TEETH / 1.6 : 0);
  return [...top, ...bottom.reverse()];
}

function edge(width: number, y: number, depth: number): Point[] {
  if (depth === 0)
    return [
      [0, y],
      [width, y],
    ];
  return Array.from({ length: TEETH + 1 }, (_, index) => [(width * index) / TEETH, y + (index % 2) * depth]);
}

export const polygon = (corners: readonly Point[], attributes: Record<string, string | number>): string =>
  element('polygon', { points: points(corners), ...attributes });

/** Where the paper was folded once: a light and a dark line beside each other. */
export function folds(random: Random, { width, height }: Flat): string {
  const lines = random.choice([[1 / 2], [1 / 3, 2 / 3], [1 / 4, 1 / 2, 3 / 4]]);
  return lines
    .map((share) => {
      const y = height * (share + random.uniform(-0.02, 0.02));
      return (
        element('rect', { x: 0, y, width, height: height * 0.004, fill: 'black', 'fill-opacity': 0.1 }) +
        element('rect', {
          x: 0,
          y: y - height * 0.02,
          width,
          height: height * 0.02,
          fill: 'black',
          'fill-opacity': 0.035,
        })
      );
    })
    .join('');
}
