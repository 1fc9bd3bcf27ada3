import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, path, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawBackpack: DrawShape = (random, look) => random.choice([domed, rolled])(random, look);

const straps = (look: Look): string =>
  stroke('M28 26 C8 34 6 66 14 88 M72 26 C92 34 94 66 86 88', look.inner, 6) +
  stroke('M42 12 C42 -2 58 -2 58 12', look.inner, 4);

function domed(random: Random, look: Look): Shape {
  const pocket = random.uniform(56, 64);
  const half = random.uniform(28, 33);
  return {
    behind: straps(look),
    body: path(
      pathData`M${50 - half} 36 C${50 - half} 4 ${50 + half} 4 ${50 + half} 36 L${52 + half} 88 Q${52 + half} 95 ${45 + half} 95 L${55 - half} 95 Q${48 - half} 95 ${48 - half} 88Z`,
    ),
    details:
      stroke(
        pathData`M${54 - half} 46 C${54 - half} 14 ${46 + half} 14 ${46 + half} 46`,
        look.hardware,
        1.8,
      ) +
      box(56 - half, pocket, 2 * half - 12, 32, 5, { fill: 'none', stroke: look.edge, 'stroke-width': 2 }) +
      stroke(pathData`M${59 - half} ${pocket + 7} L${41 + half} ${pocket + 7}`, look.hardware, 1.8) +
      box(38 + half, pocket + 6, 2, 7, 1, { fill: look.hardware }),
    seams: pathData`M${59 - half} ${pocket + 28} L${59 - half} ${pocket + 11} M${41 + half} ${pocket + 28} L${41 + half} ${pocket + 11} M${54 - half} 52 L${46 + half} 52`,
    bounds: { left: 6, top: 0, right: 94, bottom: 96 },
    anchor: [66, 22],
  };
}

function rolled(random: Random, look: Look): Shape {
  const roll = random.uniform(12, 18);
  const belts = [36, 64].map(
    (x) =>
      stroke(pathData`M${x} 12 L${x} 66`, look.inner, 4, { 'stroke-linecap': 'butt' }) +
      box(x - 4, 54, 8, 8, 1.5, { fill: look.hardware, stroke: look.edge }),
  );
  return {
    behind: straps(look),
    body: box(21, 22, 58, 73, 7) + box(19, 11, 62, roll + 4, 8),
    details:
      stroke(pathData`M21 ${roll + 15} Q50 ${roll + 18} 79 ${roll + 15}`, look.edge, 2) +
      box(27, 66, 46, 24, 4, { fill: 'none', stroke: look.edge, 'stroke-width': 2 }) +
      belts.join(''),
    seams: 'M30 70 L30 87 L70 87 L70 70 M25 42 L75 42',
    bounds: { left: 6, top: 0, right: 94, bottom: 96 },
    anchor: [76, 24],
  };
}
