import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, path, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawChair: DrawShape = (random, look) => random.choice([straight, shell])(random, look);

function straight(random: Random, look: Look): Shape {
  const half = random.uniform(21, 25);
  const seat = random.uniform(52, 58);
  const [left, right] = [50 - half, 50 + half];
  const back = random.chance(0.5)
    ? box(left + 5, 8, 2 * half - 10, seat - 18, 2)
    : box(left + 5, 8, 2 * half - 10, 15, 2) + box(left + 5, 29, 2 * half - 10, 13, 2);
  return {
    behind:
      box(left + 4, seat + 6, 4, 26, 0, { fill: look.inner }) +
      box(right - 8, seat + 6, 4, 26, 0, { fill: look.inner }),
    body:
      back +
      box(left, 4, 5.5, seat, 2) +
      box(right - 5.5, 4, 5.5, seat, 2) +
      box(left - 3, seat + 8, 6, 89 - seat, 1) +
      box(right - 3, seat + 8, 6, 89 - seat, 1) +
      path(
        pathData`M${left + 1} ${seat} L${right - 1} ${seat} L${right + 5} ${seat + 12} L${left - 5} ${seat + 12}Z`,
      ),
    details: stroke(pathData`M${left - 5} ${seat + 12} L${right + 5} ${seat + 12}`, look.edge, 3),
    shine: [50, 22],
    bounds: { left: left - 6.5, top: 3, right: right + 6.5, bottom: 98 },
    anchor: [right - 2, 14],
  };
}

/** A molded seat on splayed legs. */
function shell(random: Random, look: Look): Shape {
  const seat = random.uniform(54, 60);
  const half = random.uniform(24, 28);
  const spread = random.uniform(4, 10);
  return {
    behind: stroke(
      pathData`M36 ${seat + 8} L${30 - spread} 96 M64 ${seat + 8} L${70 + spread} 96 M42 ${seat + 8} L${42 - spread / 2} 88 M58 ${seat + 8} L${58 + spread / 2} 88`,
      look.hardware,
      3.4,
    ),
    body: path(
      pathData`M${52 - half} 14 Q50 0 ${48 + half} 14 L${45 + half} 44 Q${54 + half} ${seat} ${52 + half} ${seat + 6} Q50 ${seat + 17} ${48 - half} ${seat + 6} Q${46 - half} ${seat} ${55 - half} 44Z`,
    ),
    details: stroke(pathData`M${56 - half} 46 Q50 ${seat + 4} ${44 + half} 46`, look.edge, 2),
    bounds: { left: 45 - half - 2, top: 4, right: 57 + half, bottom: 98 },
    anchor: [46 + half, 20],
  };
}
