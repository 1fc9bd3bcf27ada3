import { box, path, stroke, turned } from './parts.ts';
import type { DrawShape } from './shape.ts';
import { pathData } from '../../svg.ts';

/** Narrow neck on a tall body, always with a stopper: a wine, milk or sports bottle. */
export const drawBottle: DrawShape = (random, look) => {
  const half = random.uniform(16, 21);
  const neck = random.uniform(5, 8);
  const shoulder = random.uniform(32, 48);
  const sloping = random.chance(0.5);
  const cap = random.choice(['rgb(188,142,96)', 'rgb(52,52,58)', look.hardware]);
  const capHeight = random.uniform(7, 11);
  const band = random.chance(0.4)
    ? stroke(pathData`M${50 - half} 60 L${50 + half} 60 M${50 - half} 84 L${50 + half} 84`, look.edge, 1.8)
    : '';
  return {
    body: path(
      turned(50, [
        [neck + 1, 12],
        [neck + 1, 12],
        [neck + 1, 16],
        [neck, 16],
        [neck, sloping ? shoulder - 16 : shoulder - 8],
        [half * (sloping ? 0.72 : 0.85), shoulder - 3],
        [half, shoulder + 6],
        [half, shoulder + 6],
        [half, 93],
        [half, 93],
        [half - 3, 97],
        [half - 3, 97],
      ]),
    ),
    details:
      box(50 - neck - 2, 13 - capHeight, 2 * neck + 4, capHeight, 2, { fill: cap, stroke: look.edge }) + band,
    bounds: { left: 49 - half, top: 12 - capHeight, right: 51 + half, bottom: 98 },
    anchor: [50 + neck, 18],
  };
};
