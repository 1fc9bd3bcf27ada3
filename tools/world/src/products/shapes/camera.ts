import { pathData } from '../../svg.ts';
import { box, disc, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawCamera: DrawShape = (random, look) => {
  const reflex = random.chance(0.5);
  const strap = random.chance(0.35);
  const top = random.uniform(34, 38);
  const lens = reflex ? 50 : random.uniform(46, 58);
  const r = random.uniform(17, 20);
  const hump = reflex ? path(pathData`M34 ${top + 1} L39 20 L61 20 L66 ${top + 1}Z`) : '';
  const finder = reflex
    ? box(43, 23, 14, 7, 1.5, { fill: 'rgb(225,232,238)', stroke: look.edge })
    : box(12, top + 5, 14, 8, 1.5, { fill: 'rgb(36,40,50)', stroke: look.hardware });
  const glass =
    disc(lens, 60, r, { fill: 'rgb(46,46,52)', stroke: look.hardware, 'stroke-width': 2.6 }) +
    disc(lens, 60, r * 0.68, { fill: 'rgb(24,26,34)', stroke: 'rgb(100,104,112)' }) +
    disc(lens, 60, r * 0.4, { fill: 'rgb(52,74,120)' }) +
    disc(lens - 4, 56, 2.4, { fill: 'rgb(215,225,240)' });
  return {
    behind:
      box(74, top - 6, 13, 8, 2, { fill: look.hardware, stroke: look.edge }) +
      (strap ? stroke(pathData`M7 ${top + 6} C-4 -4 104 -4 93 ${top + 6}`, look.inner, 3.2) : ''),
    body: hump + box(4, top, 92, 88 - top, 7),
    details:
      stroke(
        pathData`M4 ${top + 14} L${lens - r - 2} ${top + 14} M${lens + r + 2} ${top + 14} L96 ${top + 14}`,
        look.edge,
        1.6,
      ) +
      finder +
      glass,
    seams: pathData`M8 ${top + 18} L${lens - r - 4} ${top + 18} M${lens + r + 4} ${top + 18} L92 ${top + 18} M8 84 L92 84`,
    bounds: { left: 2, top: strap ? 3 : Math.min(19, top - 7), right: 98, bottom: 89 },
    anchor: [92, top + 6],
  };
};
