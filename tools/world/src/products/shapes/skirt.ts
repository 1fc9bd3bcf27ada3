import { pathData } from '../../svg.ts';
import { box, disc, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawSkirt: DrawShape = (random, look) => {
  const pencil = random.chance(0.4);
  const waist = random.uniform(15, 19);
  const hem = pencil ? random.uniform(18, 23) : random.uniform(34, 45);
  const bottom = random.uniform(80, 92);
  const hip = pencil ? hem + 6 : waist + (hem - waist) * 0.45;
  const waves = pencil ? 1 : random.int(4, 6);
  const step = (2 * hem) / waves;
  const scallops = Array.from(
    { length: waves },
    (_, index) =>
      pathData`Q${50 + hem - (index + 0.5) * step} ${bottom + (pencil ? 1 : 7)} ${50 + hem - (index + 1) * step} ${bottom}`,
  ).join('');
  const outline = pathData`M${50 - waist} 20 L${50 + waist} 20 Q${50 + hip} 42 ${50 + hem} ${bottom}`;
  const folds = Array.from({ length: waves - 1 }, (_, index) => {
    const share = ((index + 1) / waves) * 2 - 1;
    return pathData`M${50 + waist * share} 24 Q${50 + hip * share} 44 ${50 + hem * share} ${bottom - 1}`;
  }).join('');
  const slit = pencil ? pathData`M${50 + hem * 0.5} ${bottom} L${50 + hem * 0.45} ${bottom - 22}` : '';
  return {
    body:
      path(`${outline}${scallops}${pathData`Q${50 - hip} 42 ${50 - waist} 20Z`}`) +
      box(50 - waist - 0.5, 11, 2 * waist + 1, 10, 1.5),
    details:
      stroke(folds + slit, look.edge, 1.6) +
      stroke(pathData`M${50 - waist} 21 L${50 + waist} 21`, look.edge, 1.6) +
      (random.chance(0.6) ? disc(50 + waist - 5, 16, 2.4, { fill: look.hardware }) : ''),
    seams: pathData`M${51 - waist} 18.5 L${49 + waist} 18.5 M${52 - hem} ${bottom - 5} L${48 + hem} ${bottom - 5} M${50 + waist - 6} 24 Q${44 + hip} 44 ${42 + hem} ${bottom - 6}`,
    bounds: {
      left: 50 - Math.max(hem, hip) - 0.5,
      top: 10,
      right: 50 + Math.max(hem, hip) + 0.5,
      bottom: bottom + 5.5,
    },
    anchor: [50 + waist, 17],
  };
};
