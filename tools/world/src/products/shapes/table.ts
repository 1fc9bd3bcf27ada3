import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, oval, path, stroke, turned } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawTable: DrawShape = (random, look) => random.choice([rectangular, round])(random, look);

function rectangular(random: Random, look: Look): Shape {
  const back = random.uniform(20, 28);
  const inset = random.uniform(10, 18);
  const front = random.uniform(50, 56);
  const drawer = random.chance(0.4);
  const bottom = random.uniform(88, 95);
  const rear = { fill: look.inner };
  return {
    behind:
      box(inset + 4, front, 5, bottom - front - 10, 0, rear) +
      box(91 - inset, front, 5, bottom - front - 10, 0, rear),
    body:
      box(6, front + 4, 6.5, bottom - front - 4) +
      box(87.5, front + 4, 6.5, bottom - front - 4) +
      (drawer ? box(12, front + 6, 76, 11) : '') +
      box(1, front, 98, 6.5, 1) +
      path(pathData`M${inset} ${back} L${100 - inset} ${back} L99 ${front} L1 ${front}Z`),
    details:
      stroke(pathData`M1 ${front} L99 ${front}`, look.edge, 1.4) +
      (drawer
        ? box(34, front + 8, 32, 7.5, 1, { fill: 'none', stroke: look.edge, 'stroke-width': 1.2 }) +
          stroke(pathData`M46 ${front + 12} L54 ${front + 12}`, look.hardware, 2.2)
        : ''),
    bounds: { left: 0, top: back - 1, right: 100, bottom: bottom + 1 },
    anchor: [95, front + 3],
  };
}

function round(random: Random, look: Look): Shape {
  const ry = random.uniform(14, 18);
  const center = 22 + ry;
  const foot = random.uniform(18, 26);
  return {
    body:
      path(
        turned(50, [
          [5, center],
          [5, center],
          [6, 62],
          [4, 78],
          [foot * 0.6, 90],
          [foot, 93],
          [foot, 93],
          [foot, 96],
          [foot, 96],
        ]),
      ) +
      path(pathData`M2 ${center} L2 ${center + 5} A48 ${ry} 0 0 0 98 ${center + 5} L98 ${center}Z`) +
      oval(50, center, 48, ry),
    details: oval(50, center, 44, ry - 2.6, { fill: 'none', stroke: look.edge, 'stroke-width': 0.9 }),
    bounds: { left: 1, top: center - ry - 1, right: 99, bottom: 97 },
    anchor: [94, center + 7],
  };
}
