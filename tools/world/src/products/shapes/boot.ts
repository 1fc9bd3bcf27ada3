import { pathData } from '../../svg.ts';
import { box, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

/** Taller than long: a laced boot, or one to pull on. */
export const drawBoot: DrawShape = (random, look) => {
  const laced = random.chance(0.5);
  const front = random.uniform(55, 62);
  const toe = random.uniform(64, 70);
  const heel = random.uniform(7, 11);
  const back = random.uniform(18, 24);
  const dip = random.chance(0.3) ? 14 : 5;
  const laces = [0, 1, 2, 3, 4, 5].map((index) => {
    const y = 16 + index * 8;
    return pathData`M${front - 9} ${y + 3} L${front + 1} ${y} M${front - 9} ${y} L${front + 1} ${y + 3}`;
  });
  const closing = laced
    ? stroke(laces.join(''), look.trim, 1.7)
    : stroke(pathData`M${back + 1} 14 L${front - 1} 14`, look.edge, 2) +
      (random.chance(0.5)
        ? box(back + 6, 5, 5, 13, 2, { fill: 'none', stroke: look.edge, 'stroke-width': 2 })
        : '');
  return {
    body: path(
      pathData`M${back} 5 Q${(back + front) / 2} ${dip} ${front} 5 L${front + 1} 50 Q${front + 6} ${toe - 8} 80 ${toe - 4} Q96 ${toe + 2} 95 86 L${back - 3} 86 Q${back - 4} 70 ${back + 2} 50Z`,
    ),
    details:
      path(
        pathData`M${back - 5} 85 L97 85 Q98 91 94 91 L${back + 26} 91 L${back + 24} ${87 + heel} L${back - 4} ${87 + heel}Z`,
        {
          fill: 'rgb(58,50,48)',
          stroke: 'rgb(36,32,30)',
        },
      ) + closing,
    seams: pathData`M${back + 4} 80 Q${back + 10} 60 ${front - 12} 58 L${front - 11} 14 M72 ${toe} Q62 ${toe + 6} 66 84`,
    bounds: { left: back - 6, top: 4, right: 98, bottom: 88 + heel },
    shine: [(back + front) / 2 - 2, 32],
    anchor: [front - 2, 12],
  };
};
