import { pathData } from '../../svg.ts';
import { oval, path, stroke, turned } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawMug: DrawShape = (random, look) => {
  const form = random.choice(['straight', 'tapered', 'round'] as const);
  const half = random.uniform(27, 32);
  const foot = form === 'straight' ? half : half * random.uniform(0.66, 0.8);
  const middle = form === 'round' ? half + 3 : (half + foot) / 2;
  const top = random.uniform(16, 26);
  const center = 41;
  const reach = random.uniform(22, 27);
  const edge = center + (half + middle) / 2 - 2;
  const ear = random.chance(0.3)
    ? pathData`M${edge} 36 L${edge + reach - 4} 36 L${edge + reach - 4} 66 L${edge - 3} 70`
    : pathData`M${edge} 34 C${edge + reach + 4} 26 ${edge + reach + 2} 76 ${edge - 4} 70`;
  const filled = random.chance(0.5) ? 'rgb(66,44,34)' : look.inner;
  return {
    behind: stroke(ear, look.edge, 8.6) + stroke(ear, look.base, 6.4),
    body:
      path(
        turned(center, [
          [half, top],
          [half, top],
          [middle, (top + 86) / 2],
          [foot, 84],
          [foot, 84],
          [foot - 4, 88],
          [foot - 4, 88],
        ]),
      ) + oval(center, top, half, half * 0.17),
    details: oval(center, top, half - 2.4, half * 0.17 - 1.6, { fill: filled }),
    bounds: { left: center - half - 4, top: top - half * 0.17 - 1, right: edge + reach + 3, bottom: 89 },
    anchor: [edge + reach - 8, 40],
  };
};
