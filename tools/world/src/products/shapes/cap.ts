import { pathData } from '../../svg.ts';
import { disc, oval, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawCap: DrawShape = (random, look) =>
  (random.chance(0.55) ? fromSide : fromFront)(random, look);

const fromSide: DrawShape = (random, look) => {
  const top = random.uniform(14, 24);
  const tip = random.uniform(64, 76);
  return {
    body:
      path(pathData`M8 66 C6 ${top + 6} 22 ${top} 40 ${top} C60 ${top} 70 36 70 62 L70 68 Q38 74 8 66Z`) +
      path(pathData`M58 62 Q88 56 98 ${tip} Q99 ${tip + 5} 94 ${tip + 4} Q76 68 56 71 Q52 66 58 62Z`),
    details:
      disc(40, top + 1, 3, { fill: look.edge }) +
      stroke(pathData`M40 ${top + 2} Q30 42 33 69 M40 ${top + 2} Q56 40 54 63`, look.edge, 1.3) +
      disc(24, 42, 1.6, { fill: look.inner }) +
      disc(47, 42, 1.6, { fill: look.inner }),
    seams: pathData`M9 61 Q38 68 56 62 M62 65 Q84 62 95 ${tip}`,
    bounds: { left: 7, top: top - 2.5, right: 98.5, bottom: Math.max(tip + 5, 72) },
    anchor: [12, 60],
  };
};

const fromFront: DrawShape = (random, look) => {
  const top = random.uniform(10, 20);
  const drop = random.uniform(76, 84);
  const badge = random.chance(0.5) ? oval(50, 40, 9, 7, { fill: look.trim, stroke: look.edge }) : '';
  return {
    body:
      path(pathData`M18 62 C16 ${top} 34 ${top} 50 ${top} C66 ${top} 84 ${top} 82 62 Q50 50 18 62Z`) +
      path(pathData`M18 60 Q50 46 82 60 Q94 70 88 ${drop} Q50 58 12 ${drop} Q6 70 18 60Z`),
    details:
      disc(50, top + 1, 2.8, { fill: look.edge }) +
      stroke(
        pathData`M50 ${top + 2} L50 53 M50 ${top + 2} Q30 26 26 57 M50 ${top + 2} Q70 26 74 57`,
        look.edge,
        1.2,
      ) +
      badge,
    seams: pathData`M22 57 Q50 44 78 57 M17 69 Q50 52 83 69`,
    bounds: { left: 9, top: top - 2.5, right: 91, bottom: drop },
    anchor: [80, 52],
  };
};
