import { pathData } from '../../svg.ts';
import { box, closedLine, mirrored, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawTShirt: DrawShape = (random, look) => {
  const neck = random.uniform(8, 12);
  const half = random.uniform(21, 26);
  const long = random.chance(0.35);
  const tip = [random.uniform(43, 47), long ? random.uniform(50, 56) : random.uniform(34, 42)] as const;
  const inner = [tip[0] - (long ? 13 : 11), tip[1] + (long ? 5 : 9)] as const;
  const hem = random.uniform(84, 94);
  const neckline = random.chance(0.5)
    ? pathData`M${50 - neck} 12 Q50 ${random.uniform(22, 34)} ${50 + neck} 12`
    : pathData`M${50 - neck} 12 L50 ${random.uniform(24, 34)} L${50 + neck} 12`;
  const outline = mirrored([
    [50 + neck, 12],
    [50 + half, 16],
    [50 + tip[0], tip[1]],
    [50 + inner[0], inner[1]],
    [50 + half, 38],
    [50 + half + random.uniform(-2, 2), hem],
  ]);
  const pocket = random.chance(0.3)
    ? box(55, 40, 12, 14, 1, { fill: 'none', stroke: look.edge, 'stroke-width': 1 })
    : '';
  return {
    body: path(closedLine(outline, 0.12)),
    details: path(`${neckline}Z`, { fill: look.inner }) + stroke(neckline, look.edge, 2) + pocket,
    seams: pathData`M${50 + half - 1} 18 L${50 + half} 38 M${51 - half} 18 L${50 - half} 38 M${52 - half} ${hem - 4} L${48 + half} ${hem - 4}`,
    bounds: { left: 50 - tip[0], top: 11, right: 50 + tip[0], bottom: hem + 1 },
    anchor: [50 + neck, 14],
  };
};
