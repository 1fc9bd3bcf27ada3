import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, disc, oval, path, stroke, turned } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawLamp: DrawShape = (random, look) => random.choice([tableLamp, deskLamp])(random, look);

const GLOW = 'rgb(255,240,190)';

function tableLamp(random: Random, look: Look): Shape {
  const [top, rim] = [random.uniform(14, 24), random.uniform(33, 42)];
  const bottom = random.uniform(46, 54);
  const slender = random.chance(0.5);
  const stand = slender
    ? box(47.5, bottom - 2, 5, 92 - bottom) + path('M28 95 Q30 87 50 87 Q70 87 72 95Z')
    : path(
        turned(50, [
          [4, bottom],
          [4, bottom + 6],
          [15, bottom + 20],
          [13, bottom + 30],
          [6, 91],
          [17, 95],
          [17, 95],
        ]),
      );
  const cord = random.chance(0.5);
  return {
    behind: stroke(pathData`M50 4 L50 10`, look.hardware, 3),
    body:
      stand + path(pathData`M${50 - top} 7 L${50 + top} 7 L${50 + rim} ${bottom} L${50 - rim} ${bottom}Z`),
    details:
      oval(50, bottom, rim - 1, 3.4, { fill: GLOW, stroke: look.edge, 'stroke-width': 1 }) +
      (cord
        ? stroke(pathData`M62 ${bottom + 2} L62 ${bottom + 13}`, look.hardware, 1.4) +
          disc(62, bottom + 14, 2, { fill: look.hardware })
        : ''),
    bounds: { left: 49 - rim, top: 2, right: 51 + rim, bottom: 96 },
    anchor: [50 + top, 9],
  };
}

/** An arm with joints and a cone for a head. */
function deskLamp(random: Random, look: Look): Shape {
  const elbow = random.uniform(20, 28);
  const [brow, nape] = [random.uniform(8.5, 14), random.uniform(26, 34)];
  return {
    behind:
      stroke(pathData`M42 92 L${elbow} 52 L52 20`, look.edge, 5.6) +
      stroke(pathData`M42 92 L${elbow} 52 L52 20`, look.base, 4.2) +
      path('M56 46 L90 30 L96 44 L66 58Z', { fill: GLOW }),
    body:
      path(pathData`M44 18 Q50 6 62 ${brow} L96 34 Q88 50 62 62 L42 ${nape} Q40 24 44 18Z`) +
      path('M18 95 Q20 84 42 84 Q64 84 66 95Z'),
    details:
      disc(elbow, 52, 4.2, { fill: look.hardware, stroke: look.edge }) +
      oval(79, 48.5, 19, 6, { fill: GLOW, stroke: look.edge, transform: 'rotate(-40 79 48.5)' }),
    bounds: { left: Math.min(elbow - 5, 17), top: 7, right: 97.5, bottom: 96 },
    anchor: [elbow + 2, 58],
  };
}
