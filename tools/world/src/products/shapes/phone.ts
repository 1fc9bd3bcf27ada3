import type { Random } from '../../random.ts';
import type { Look } from '../look.ts';
import { box, disc } from './parts.ts';
import type { DrawShape } from './shape.ts';

const GLASS = 'rgb(24,26,34)';

/** Its back, with the cameras that tell it from a plain box. */
export const drawPhone: DrawShape = (random, look) => {
  const half = random.uniform(23, 27);
  const logo = random.chance(0.5) ? disc(50, 56, 3.4, { fill: look.edge, 'fill-opacity': 0.7 }) : '';
  return {
    behind:
      box(48.5 + half, 26, 3, 12, 1, { fill: look.inner }) +
      box(48.5 + half, 42, 3, 7, 1, { fill: look.inner }),
    body: box(50 - half, 3, 2 * half, 94, random.uniform(5, 9)),
    details: random.choice([island, column, bar])(random, look, half) + logo,
    bounds: { left: 49 - half, top: 2, right: 52 + half, bottom: 98 },
    anchor: [50 + half - 2, 10],
  };
};

const lens = (x: number, y: number, r: number): string =>
  disc(x, y, r, { fill: 'rgb(40,52,74)', stroke: 'rgb(150,155,165)', 'stroke-width': 1.2 }) +
  disc(x - r * 0.3, y - r * 0.3, r * 0.28, { fill: 'rgb(190,205,230)' });

const island = (_: Random, look: Look, half: number): string =>
  box(53 - half, 7, 24, 24, 6, { fill: GLASS, stroke: look.edge }) +
  lens(59 - half, 13.5, 4.6) +
  lens(59 - half, 24.5, 4.6) +
  lens(71 - half, 19, 4.6);

const column = (_: Random, look: Look, half: number): string =>
  box(53.5 - half, 7, 13, 36, 6.5, { fill: GLASS, stroke: look.edge }) +
  [14, 25, 36].map((y) => lens(60 - half, y, 4.4)).join('');

const bar = (_: Random, look: Look, half: number): string =>
  box(50 - half, 12, 2 * half, 14, 1, { fill: GLASS, stroke: look.edge }) +
  [-0.6, -0.15, 0.3].map((share) => lens(50 + half * share, 19, 4.6)).join('');
