import { pathData } from '../../svg.ts';
import { disc, path, stroke, turned } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawTeapot: DrawShape = (random, look) => {
  const half = random.uniform(25, 29);
  const top = random.uniform(32, 38);
  const belly = random.uniform(56, 68);
  const over = random.chance(0.35);
  const mouth = random.uniform(13, 16);
  const handle = over
    ? pathData`M30 ${top + 8} C20 -6 80 -6 70 ${top + 8}`
    : pathData`M${48 - half + 4} ${top + 12} C${4} ${top - 2} ${4} 84 ${52 - half} 76`;
  const spout = pathData`M${46 + half - 4} 78 Q${56 + half} 74 ${60 + half} ${top + 8} L${69 + half} ${top + 2} Q${74 + half} ${top + 4} ${69 + half} ${top + 8} Q${66 + half} 70 ${46 + half} 84Z`;
  const lid = pathData`M${50 - mouth} ${top} Q50 ${top - random.uniform(10, 18)} ${50 + mouth} ${top}Z`;
  return {
    behind: stroke(handle, look.edge, 7.4) + stroke(handle, look.base, 5.2),
    body:
      path(spout) +
      path(
        turned(50, [
          [mouth, top],
          [mouth, top],
          [half - 3, (top + belly) / 2 - 2],
          [half, belly],
          [half - 6, 86],
          [half - 10, 92],
          [half - 10, 92],
        ]),
      ) +
      path(lid),
    details:
      stroke(pathData`M${49 - mouth} ${top} L${51 + mouth} ${top}`, look.edge, 2.2) +
      disc(50, top - 9, 4, { fill: look.base, stroke: look.edge, 'stroke-width': 1.4 }),
    bounds: { left: over ? 46 - half : 5, top: over ? 1.5 : top - 18.5, right: 73 + half, bottom: 93 },
    anchor: over ? [70, 20] : [14, 46],
  };
};
