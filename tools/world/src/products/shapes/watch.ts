import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import type { Look } from '../look.ts';
import { box, disc, path, stroke } from './parts.ts';
import type { DrawShape } from './shape.ts';

export const drawWatch: DrawShape = (random, look) => {
  const square = random.chance(0.4);
  const half = random.uniform(13, 16);
  const strap = pathData`M${51 - half} 4 Q50 1 ${49 + half} 4 L${51 + half} 32 L${51 + half} 68 L${49 + half} 96 Q50 99 ${51 - half} 96 L${49 - half} 68 L${49 - half} 32Z`;
  const holes = [80, 85, 90].map((y) => disc(50, y, 1.3, { fill: look.inner })).join('');
  return {
    body: path(strap) + (square ? box(25, 28, 50, 44, 9) : disc(50, 50, 26)),
    behind: box(75, 46, 5, 8, 1.5, { fill: look.hardware }),
    details:
      holes +
      stroke(pathData`M${50 - half} 12 L${50 + half} 12`, look.hardware, 3.4) +
      face(random, look, square),
    seams: pathData`M${54 - half} 7 L${53 - half} 25 M${46 + half} 7 L${47 + half} 25 M${53 - half} 75 L${54 - half} 94 M${47 + half} 75 L${46 + half} 94`,
    bounds: { left: 23.5, top: 1, right: 80.5, bottom: 99 },
    anchor: [50 + half, 14],
  };
};

function face(random: Random, look: Look, square: boolean): string {
  const dark = random.chance(0.3);
  const [ground, marks] = dark
    ? ['rgb(40,42,50)', 'rgb(235,235,235)']
    : ['rgb(250,249,244)', 'rgb(40,40,46)'];
  const dial = { fill: ground, stroke: look.hardware, 'stroke-width': 2.4 };
  const ticks = Array.from({ length: 12 }, (_, hour) => hand(hour * 30, 11.5, 14)).join('');
  return (
    (square ? box(32, 34, 36, 32, 5, dial) : disc(50, 50, 17.5, dial)) +
    stroke(ticks, marks, 1.2) +
    stroke(hand(random.int(0, 11) * 30, 0, 8.5), marks, 2.4) +
    stroke(hand(random.int(0, 59) * 6, 0, 12.5), marks, 1.7)
  );
}

function hand(degrees: number, from: number, to: number): string {
  const [x, y] = [Math.sin((degrees * Math.PI) / 180), -Math.cos((degrees * Math.PI) / 180)];
  return pathData`M${50 + x * from} ${50 + y * from} L${50 + x * to} ${50 + y * to}`;
}
