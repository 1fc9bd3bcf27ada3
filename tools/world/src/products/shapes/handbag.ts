import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, disc, path, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawHandbag: DrawShape = (random, look) => random.choice([tote, satchel, hobo])(random, look);

function tote(random: Random, look: Look): Shape {
  const [top, half, foot] = [random.uniform(38, 46), random.uniform(30, 38), random.uniform(36, 45)];
  const rise = random.uniform(-4, 8);
  return {
    behind: stroke(pathData`M36 ${top} C34 ${rise} 66 ${rise} 64 ${top}`, look.inner, 4),
    body: path(
      pathData`M${50 - half} ${top} L${50 + half} ${top} L${50 + foot} 90 Q${50 + foot} 94 ${46 + foot} 94 L${54 - foot} 94 Q${50 - foot} 94 ${50 - foot} 90Z`,
    ),
    details:
      stroke(
        pathData`M33 ${top + 8} L33 ${top} C33 ${rise + 6} 67 ${rise + 6} 67 ${top} L67 ${top + 8}`,
        look.base,
        4,
      ) +
      disc(33, top + 8, 2.2, { fill: look.hardware }) +
      disc(67, top + 8, 2.2, { fill: look.hardware }),
    seams: pathData`M${53 - half} ${top + 4} L${47 + half} ${top + 4} M${53 - half} ${top + 6} L${54 - foot} 89 L${46 + foot} 89 L${47 + half} ${top + 6}`,
    bounds: { left: 50 - foot, top: top * 0.25 + rise * 0.75 - 3, right: 50 + foot, bottom: 94.5 },
    anchor: [66, top - 8],
  };
}

function satchel(random: Random, look: Look): Shape {
  const top = random.uniform(34, 42);
  const flap = random.uniform(62, 72);
  const low = random.chance(0.5);
  return {
    behind: low
      ? stroke(pathData`M34 ${top} C34 ${top - 24} 66 ${top - 24} 66 ${top}`, look.base, 5)
      : stroke(pathData`M14 ${top + 4} C10 2 90 2 86 ${top + 4}`, look.hardware, 2.6, {
          'stroke-dasharray': '3 3',
        }),
    body:
      box(10, top, 80, 90 - top, 7) +
      path(
        pathData`M10 ${top + 6} Q10 ${top} 17 ${top} L83 ${top} Q90 ${top} 90 ${top + 6} L86 ${flap - 8} Q50 ${flap + 6} 14 ${flap - 8}Z`,
      ),
    details: box(45, flap - 7, 10, 9, 2, { fill: look.hardware, stroke: look.edge }),
    seams: pathData`M13 ${top + 5} L18 ${flap - 11} Q50 ${flap + 1} 82 ${flap - 11} L87 ${top + 5} M14 ${flap + 2} L14 86 L86 86 L86 ${flap + 2}`,
    bounds: { left: 9, top: low ? top - 21 : 9, right: 91, bottom: 91 },
    anchor: [70, low ? top - 2 : 16],
  };
}

function hobo(random: Random, look: Look): Shape {
  const dip = random.uniform(48, 58);
  return {
    behind: stroke('M14 42 C18 -6 82 -6 86 42', look.base, 5),
    body: path(pathData`M9 40 Q50 ${dip + 16} 91 40 Q98 92 70 93 L30 93 Q2 92 9 40Z`),
    details:
      stroke(pathData`M11 44 Q50 ${dip + 20} 89 44`, look.edge, 1.5) +
      disc(13, 42, 3, { fill: look.hardware }) +
      disc(87, 42, 3, { fill: look.hardware }),
    seams: pathData`M12 50 Q50 ${dip + 26} 88 50 M16 60 Q12 88 32 89 L68 89 Q88 88 84 60`,
    bounds: { left: 5, top: 3, right: 95, bottom: 94 },
    anchor: [83, 34],
  };
}
