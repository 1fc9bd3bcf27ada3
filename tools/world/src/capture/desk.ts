import { css, jitter, shade } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { clutter } from './clutter.ts';

const WOODS: readonly Rgb[] = [
  [150, 104, 62],
  [122, 80, 48],
  [182, 136, 88],
  [96, 62, 42],
  [196, 150, 104],
];
const DARKS: readonly Rgb[] = [
  [38, 40, 44],
  [60, 52, 50],
  [48, 56, 62],
  [74, 74, 78],
];
const COLORED: readonly Rgb[] = [
  [72, 112, 140],
  [64, 118, 100],
  [148, 76, 64],
  [94, 84, 132],
  [188, 158, 70],
  [120, 130, 96],
  [160, 110, 130],
];

/** The top of a desk: wooden, dark or colored, with or without things that lie on it. */
export function desk(random: Random, width: number, height: number): string {
  const wooden = random.chance(0.5);
  const color = jitter(random, random.choice(wooden ? WOODS : random.choice([DARKS, COLORED])), 14);
  const things = random.chance(0.6) ? clutter(random, width, height) : '';
  return (
    element('rect', { width, height, fill: css(color) }) +
    (wooden ? grain(random, width, height, color) : '') +
    things
  );
}

/** Boards with their seams, and darker and lighter fibers along them. */
function grain(random: Random, width: number, height: number, color: Rgb): string {
  const along = random.chance(0.5);
  const [length, depth] = along ? [width, height] : [height, width];
  const boards = random.int(2, 7);
  const seams = Array.from(
    { length: boards },
    (_, index) => `M0 ${((depth * (index + 0.7)) / boards).toFixed(0)}h${length}`,
  );
  const fibers = Array.from({ length: random.int(14, 30) }, () => {
    const y = random.uniform(0, depth);
    const bend = random.uniform(-0.02, 0.02) * depth;
    return `M0 ${y.toFixed(0)}q${(length / 3).toFixed(0)} ${bend.toFixed(0)} ${(length / 2).toFixed(0)} 0t${(length / 2).toFixed(0)} 0`;
  });
  const line = (d: readonly string[], tone: number, thickness: number, opacity: number): string =>
    element('path', {
      d: d.join(''),
      fill: 'none',
      stroke: css(shade(color, tone)),
      'stroke-width': thickness,
      'stroke-opacity': opacity,
    });
  const half = fibers.length / 2;
  return element(
    'g',
    along ? {} : { transform: `translate(${width} 0) rotate(90)` },
    line(fibers.slice(0, half), 0.72, depth * 0.006, 0.55),
    line(fibers.slice(half), 1.16, depth * 0.008, 0.5),
    line(seams, 0.5, depth * 0.006, 0.9),
  );
}
