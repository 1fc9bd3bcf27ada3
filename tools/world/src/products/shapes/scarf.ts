import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import { disc, path, stroke } from './parts.ts';
import type { DrawShape, Point } from './shape.ts';

export const drawScarf: DrawShape = (random, look) => (random.chance(0.5) ? looped : hung)(random, look);

const looped: DrawShape = (random, look) => {
  const left: readonly [Point, Point] = [
    [26, random.uniform(74, 88)],
    [48, random.uniform(78, 88)],
  ];
  const right: readonly [Point, Point] = [
    [56, random.uniform(76, 86)],
    [78, random.uniform(66, 80)],
  ];
  const tails =
    path(pathData`M54 36 L74 34 L${right[1][0]} ${right[1][1]} L${right[0][0]} ${right[0][1]}Z`) +
    path(pathData`M34 36 L60 38 L${left[1][0]} ${left[1][1]} L${left[0][0]} ${left[0][1]}Z`);
  const ring = 'M12 26 C12 0 88 0 88 26 C88 54 12 54 12 26Z M28 22 C28 32 72 32 72 22 C72 10 28 10 28 22Z';
  return {
    behind: fringe(random, look.base, ...left) + fringe(random, look.base, ...right),
    body: tails + path(ring, { 'fill-rule': 'evenodd', 'clip-rule': 'evenodd' }),
    details: stroke('M20 38 Q48 50 80 36 M15 29 Q46 44 85 28', look.edge, 1.3),
    seams: 'M36 46 L30 70 M56 46 L46 74 M70 46 L73 66',
    bounds: { left: 11, top: 5, right: 89, bottom: 98 },
    anchor: [84, 34],
  };
};

/** Folded over a peg: two long tails. */
const hung: DrawShape = (random, look) => {
  const [first, second] = random.shuffle([random.uniform(62, 74), random.uniform(82, 90)]);
  const half = random.uniform(26, 31);
  const [leftBottom = 70, rightBottom = 85] = [first, second];
  return {
    behind:
      fringe(random, look.base, [50 - half, leftBottom], [48, leftBottom]) +
      fringe(random, look.base, [53, rightBottom], [50 + half, rightBottom]),
    body:
      path(
        pathData`M${50 - half} ${leftBottom} L${52 - half} 24 Q${54 - half} 8 50 7 L54 26 L48 ${leftBottom}Z`,
      ) +
      path(
        pathData`M53 ${rightBottom} L50 26 L48 7 Q${46 + half} 8 ${48 + half} 24 L${50 + half} ${rightBottom}Z`,
      ),
    details: disc(50, 8, 3.4, { fill: look.hardware, stroke: look.edge }),
    seams: pathData`M${54 - half} 28 L${53 - half} ${leftBottom - 6} M${47 + half} 28 L${47 + half} ${rightBottom - 6}`,
    bounds: { left: 49 - half, top: 4, right: 51 + half, bottom: 100 },
    anchor: [46 + half, 20],
  };
};

function fringe(random: Random, color: string, from: Point, to: Point): string {
  const count = 8;
  const length = random.uniform(6, 9);
  const strands = Array.from({ length: count }, (_, index) => {
    const share = (index + 0.5) / count;
    const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
    return pathData`M${x} ${y - 1} L${x + random.uniform(-1, 1)} ${y + length}`;
  });
  return stroke(strands.join(''), color, 1.7);
}
