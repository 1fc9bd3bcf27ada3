import { pathData } from '../../svg.ts';
import { closedLine, disc, mirrored, oval, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawHoodie: DrawShape = (random, look) => {
  const zipped = random.chance(0.5);
  const half = random.uniform(22, 26);
  const hand = random.uniform(40, 46);
  const hood = random.uniform(14, 18);
  const outline = mirrored([
    [50 + hood - 3, 26],
    [50 + half + 2, 31],
    [50 + hand, 82],
    [50 + hand - 11, 86],
    [50 + half, 50],
    [50 + half - 1, 94],
  ]);
  const pocket = zipped
    ? pathData`M30 88 L33 68 L44 68 L44 88 M70 88 L67 68 L56 68 L56 88`
    : pathData`M33 86 L37 68 L63 68 L67 86Z`;
  const zip = zipped ? stroke('M50 34 L50 94', look.hardware, 2.2) : '';
  const cords =
    stroke('M46 33 L45 48 M54 33 L55 48', look.trim, 1.8) +
    disc(45, 49, 1.6, { fill: look.trim }) +
    disc(55, 49, 1.6, { fill: look.trim });
  return {
    body: path(closedLine(outline, 0.15)) + oval(50, 20, hood, 17),
    details:
      oval(50, 21, hood - 5.5, 11.5, { fill: look.inner }) +
      stroke(pocket, look.edge, 1.5) +
      zip +
      stroke(
        pathData`M${50 - half} 89 L${50 + half} 89 M${50 - hand + 0.5} 77 L${62 - hand} 81 M${49.5 + hand} 77 L${38 + hand} 81`,
        look.edge,
        1.6,
      ) +
      cords,
    seams: pathData`M${50 - half} 50 Q${54 - half} 38 ${48 - half} 32 M${50 + half} 50 Q${46 + half} 38 ${52 + half} 32`,
    bounds: { left: 50 - hand, top: 2.5, right: 50 + hand, bottom: 95 },
    anchor: [50 + half - 6, 36],
  };
};
