import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, disc, oval, path, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawPan: DrawShape = (random, look) => random.choice([fryingPan, saucepan])(random, look);

/** Seen from above at an angle, its handle to the right. */
function fryingPan(random: Random, look: Look): Shape {
  const ry = random.uniform(25, 33);
  const rise = random.uniform(-12, 6);
  const grip = pathData`M64 50 L97 ${50 + rise}`;
  return {
    behind: stroke(grip, 'rgb(48,46,48)', 7) + disc(95, 50 + rise, 1.3, { fill: 'rgb(200,200,200)' }),
    body: oval(36, 52, 34, ry),
    details:
      oval(36, 52, 31, ry - 3, { fill: 'none', stroke: look.edge, 'stroke-width': 1.6 }) +
      oval(36, 54, 23, ry - 10, { fill: 'none', stroke: look.edge, 'stroke-width': 1 }) +
      disc(68, 50 + rise * 0.1, 2, { fill: look.hardware }),
    bounds: { left: 1.5, top: 51 - ry, right: 101, bottom: 53 + ry },
    anchor: [88, 50 + rise * 0.7],
  };
}

/** Seen from the side, with a long straight handle and often a lid. */
function saucepan(random: Random, look: Look): Shape {
  const [top, bottom] = [random.uniform(40, 46), random.uniform(74, 84)];
  const lid = random.chance(0.6);
  const cover = pathData`M5 ${top} Q34 ${top - 19} 63 ${top}Z`;
  return {
    behind: stroke(pathData`M60 ${top + 8} L96 ${top + 2}`, 'rgb(48,46,48)', 6.5),
    body:
      path(
        pathData`M5 ${top} L63 ${top} L61 ${bottom - 6} Q60 ${bottom} 54 ${bottom} L14 ${bottom} Q8 ${bottom} 7 ${bottom - 6}Z`,
      ) + (lid ? path(cover) : oval(34, top, 29, 5)),
    details: lid
      ? stroke(pathData`M4 ${top} L64 ${top}`, look.edge, 2.4) +
        box(29, top - 15, 10, 5.5, 2, { fill: 'rgb(48,46,48)' })
      : oval(34, top, 26, 3.4, { fill: look.inner }),
    bounds: { left: 3, top: lid ? top - 15.5 : top - 6, right: 100, bottom: bottom + 1 },
    anchor: [88, top + 3],
  };
}
