import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, disc, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawSuitcase: DrawShape = (random, look) => random.choice([trolley, trunk])(random, look);

function trolley(random: Random, look: Look): Shape {
  const half = random.uniform(24, 31);
  const top = random.uniform(24, 32);
  const grooves = [-0.5, 0, 0.5].map(
    (share) => pathData`M${50 + half * share} ${top + 8} L${50 + half * share} 82`,
  );
  const wheels = [50 - half + 7, 50 + half - 7].map((x) => disc(x, 94, 4, { fill: 'rgb(52,52,58)' }));
  return {
    behind: stroke(pathData`M40 ${top + 2} L40 6 L60 6 L60 ${top + 2}`, look.hardware, 3) + wheels.join(''),
    body: box(50 - half, top, 2 * half, 92 - top, 7),
    details:
      stroke(grooves.join(''), look.edge, 1, { 'stroke-opacity': 0.55 }) +
      stroke(pathData`M42 ${top - 1} L58 ${top - 1}`, look.inner, 3.5) +
      box(52 + half - 6, 54, 5, 12, 2, { fill: look.hardware }) +
      corners(look, 50 - half, top, 50 + half, 92),
    seams: pathData`M${53 - half} ${top + 9} L${53 - half} 83 M${47 + half} ${top + 9} L${47 + half} 83 M${60 - half} ${top + 3.5} L${40 + half} ${top + 3.5} M${60 - half} 88.5 L${40 + half} 88.5`,
    bounds: { left: 49 - half, top: 4, right: 52 + half, bottom: 98.5 },
    anchor: [60, 10],
  };
}

/** Lying on its long side, with a handle, latches and often belts. */
function trunk(random: Random, look: Look): Shape {
  const top = random.uniform(28, 36);
  const belts = random.chance(0.5)
    ? stroke(pathData`M26 ${top} L26 88 M74 ${top} L74 88`, look.inner, 6, { 'stroke-linecap': 'butt' })
    : '';
  const latches = [32, 64].map((x) => box(x, top + 10, 6, 9, 1, { fill: look.hardware, stroke: look.edge }));
  return {
    behind: stroke(
      pathData`M40 ${top + 1} L40 ${top - 9} Q50 ${top - 13} 60 ${top - 9} L60 ${top + 1}`,
      look.inner,
      4.5,
    ),
    body: box(5, top, 90, 88 - top, 6),
    details:
      belts +
      stroke(pathData`M5 ${top + 14} L95 ${top + 14}`, look.edge, 1.8) +
      latches.join('') +
      corners(look, 5, top, 95, 88),
    seams: pathData`M14 ${top + 4} L86 ${top + 4} M9 ${top + 20} L9 78 M91 ${top + 20} L91 78 M16 84 L84 84`,
    bounds: { left: 4, top: top - 14, right: 96, bottom: 91 },
    anchor: [60, top - 6],
  };
}

function corners(look: Look, left: number, top: number, right: number, bottom: number): string {
  const d = pathData`M${left} ${top + 10} Q${left + 9} ${top + 9} ${left + 10} ${top} M${right - 10} ${top} Q${right - 9} ${top + 9} ${right} ${top + 10} M${left} ${bottom - 10} Q${left + 9} ${bottom - 9} ${left + 10} ${bottom} M${right - 10} ${bottom} Q${right - 9} ${bottom - 9} ${right} ${bottom - 10}`;
  return stroke(d, look.inner, 2, { 'stroke-linecap': 'butt' });
}
