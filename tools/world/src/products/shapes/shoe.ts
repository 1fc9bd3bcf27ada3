import { pathData } from '../../svg.ts';
import { box, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawShoe: DrawShape = (random, look) => (random.chance(0.6) ? sneaker : oxford)(random, look);

const sneaker: DrawShape = (random, look) => {
  const ankle = random.uniform(26, 36);
  const toe = random.uniform(58, 64);
  const laces = [0, 1, 2, 3].map((index) => {
    const [x, y] = [41 + index * 6, ankle + 12 + index * 5.4];
    return pathData`M${x} ${y + 5} L${x + 6} ${y - 4}`;
  });
  return {
    body: path(
      pathData`M6 78 L8 ${ankle + 4} Q10 ${ankle - 2} 16 ${ankle} Q26 ${ankle + 14} 38 ${ankle} L62 ${toe - 8} Q72 ${toe - 2} 86 ${toe} Q97 ${toe + 4} 95 78Z`,
    ),
    details:
      box(4, 76, 93, random.uniform(7, 11), 4, { fill: look.trim, stroke: look.edge }) +
      stroke(laces.join(''), look.trim, 2.2) +
      stroke(pathData`M78 ${toe - 1} Q72 ${toe + 7} 75 76`, look.edge, 1.4),
    seams: pathData`M12 72 Q30 62 34 ${ankle + 10} L60 ${toe + 2} Q66 72 66 74 M10 ${ankle + 8} Q22 ${ankle + 22} 32 ${ankle + 12}`,
    bounds: { left: 3.5, top: ankle - 3, right: 97.5, bottom: 88 },
    anchor: [40, ankle + 2],
  };
};

const oxford: DrawShape = (random, look) => {
  const heel = random.uniform(6, 13);
  const sole = 80;
  return {
    body: path(pathData`M8 ${sole} Q5 50 10 38 Q22 46 40 40 L56 54 Q80 58 93 70 Q97 76 95 ${sole}Z`),
    details:
      path(
        pathData`M6 ${sole} L96 ${sole} Q94 ${sole + 4} 84 ${sole + 4} L40 ${sole + 3} L32 ${sole + 3} L31 ${sole + heel} L7 ${sole + heel}Z`,
        {
          fill: 'rgb(62,44,34)',
          stroke: 'rgb(40,28,22)',
        },
      ) +
      path('M10 38.5 Q22 46 40 40.5 L34 48 Q20 50 11 44Z', { fill: look.inner }) +
      stroke('M42 52 L51 46 M47 57 L56 51', look.trim, 2) +
      stroke(pathData`M72 57 Q66 68 70 ${sole}`, look.edge, 1.5),
    seams: pathData`M36 48 L30 ${sole - 3} M14 52 Q24 58 33 54 M70 60 Q64 70 66 ${sole - 2} M44 62 Q56 66 64 62`,
    bounds: { left: 5, top: 37, right: 97, bottom: sole + heel + 1 },
    anchor: [38, 44],
  };
};
