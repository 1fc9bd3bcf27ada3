import { pathData } from '../../svg.ts';
import { box, disc, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawSofa: DrawShape = (random, look) => {
  const seats = random.int(2, 3);
  const round = random.chance(0.5);
  const top = random.uniform(26, 33);
  const arm = random.uniform(12, 16);
  const width = (96 - 2 * arm) / seats;
  const at = (index: number): number => 2 + arm + index * width;
  const line = { fill: 'none', stroke: look.edge, 'stroke-width': 1.6 };
  const cushions = Array.from({ length: seats }, (_, index) => box(at(index), 54, width, 13, 4, line)).join(
    '',
  );
  const backs = Array.from({ length: seats }, (_, index) =>
    box(at(index), top + 3, width, 50 - top, 5, line),
  ).join('');
  const tufts = Array.from({ length: seats * 2 }, (_, index) =>
    disc(2 + arm + ((index + 0.5) * width) / 2, top + 13, 1.4, { fill: look.inner }),
  ).join('');
  const armTop = round ? 40 : 44;
  const armOutline = (x: number): string =>
    round
      ? path(
          pathData`M${x} 82 L${x} ${armTop + 6} Q${x + arm / 2} ${armTop - 6} ${x + arm} ${armTop + 6} L${x + arm} 82Z`,
        )
      : box(x, armTop, arm, 82 - armTop, 2.5);
  const legs = [9, 88].map((x) => box(x - 2, 80, 4.5, 10, 1, { fill: 'rgb(84,60,42)' }));
  return {
    behind: legs.join(''),
    body:
      box(arm - 2, top, 104 - 2 * arm, 40, round ? 12 : 4) +
      box(arm, 52, 100 - 2 * arm, 30, 2) +
      armOutline(2) +
      armOutline(98 - arm),
    details:
      cushions +
      (random.chance(0.35) ? tufts : backs) +
      stroke(pathData`M${2 + arm} 68 L${98 - arm} 68`, look.edge, 1.6),
    seams: pathData`M${5 + arm} 57.5 L${95 - arm} 57.5 M${5 + arm} 78 L${95 - arm} 78 M5 50 L5 78 M95 50 L95 78 M${6 + arm} ${top + 7} L${94 - arm} ${top + 7}`,
    bounds: { left: 1, top: top - 1, right: 99, bottom: 91 },
    anchor: [94, 46],
  };
};
