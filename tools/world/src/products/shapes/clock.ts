import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import { textLine } from '../../text.ts';
import type { Look } from '../look.ts';
import { box, disc, path, stroke } from './parts.ts';
import type { DrawShape, Shape } from './shape.ts';

export const drawClock: DrawShape = (random, look) => random.choice([wall, alarm, mantel])(random, look);

const ANCHOR = [84, 22] as const;

function wall(random: Random, look: Look): Shape {
  const rim = random.choice([disc(50, 50, 46), box(4, 4, 92, 92, random.uniform(6, 34))]);
  return {
    body: rim,
    details: dial(random, look, 50, random.uniform(24, 30)),
    shine: [24, 22],
    bounds: { left: 2, top: 3, right: 98, bottom: 97 },
    anchor: ANCHOR,
  };
}

function alarm(random: Random, look: Look): Shape {
  return {
    behind:
      stroke('M26 84 L18 96 M74 84 L82 96', look.hardware, 5) +
      stroke('M30 20 Q50 -4 70 20', look.hardware, 3) +
      disc(50, 11, 3.4, { fill: look.hardware }),
    body:
      path('M10 30 A17 17 0 0 1 40 14Z') +
      path('M60 14 A17 17 0 0 1 90 30Z') +
      disc(50, 56, random.uniform(33, 37)),
    details: dial(random, look, 56, random.uniform(18, 22)),
    shine: [26, 36],
    bounds: { left: 8, top: 0.5, right: 92, bottom: 98.5 },
    anchor: ANCHOR,
  };
}

function mantel(random: Random, look: Look): Shape {
  const eaves = random.uniform(26, 44);
  const arch = random.chance(0.5)
    ? pathData`M14 94 L14 ${eaves + 6} Q14 6 50 6 Q86 6 86 ${eaves + 6} L86 94Z`
    : pathData`M10 94 L10 ${eaves - 6} L50 5 L90 ${eaves - 6} L90 94Z`;
  return {
    body: path(arch) + box(6, 90, 88, 7, 1),
    details: dial(random, look, 54, random.uniform(19, 23)) + stroke('M24 84 L76 84', look.edge, 2),
    shine: [28, 34],
    bounds: { left: 4, top: 3, right: 96, bottom: 98 },
    anchor: [80, 40],
  };
}

function dial(random: Random, look: Look, y: number, r: number): string {
  const hand = (degrees: number, from: number, to: number): string => {
    const [dx, dy] = [Math.sin((degrees * Math.PI) / 180), -Math.cos((degrees * Math.PI) / 180)];
    return pathData`M${50 + dx * from} ${y + dy * from} L${50 + dx * to} ${y + dy * to}`;
  };
  const ink = 'rgb(40,40,46)';
  const ticks = Array.from({ length: 12 }, (_, hour) => hand(hour * 30, r * 0.8, r * 0.9)).join('');
  const numbers = (
    [
      ['12', 0, -1],
      ['3', 1, 0],
      ['6', 0, 1],
      ['9', -1, 0],
    ] as const
  ).map(([text, dx, dy]) =>
    textLine(text, 50 + dx * r * 0.6, y + dy * r * 0.6 + r * 0.11, r * 0.32, {
      'text-anchor': 'middle',
      fill: ink,
    }),
  );
  return (
    disc(50, y, r, { fill: 'rgb(251,249,242)', stroke: look.edge, 'stroke-width': 2.2 }) +
    stroke(ticks, ink, 1.1) +
    (random.chance(0.5) ? numbers.join('') : '') +
    stroke(hand(random.int(0, 11) * 30, 0, r * 0.5), ink, 2.8) +
    stroke(hand(random.int(0, 59) * 6, 0, r * 0.76), ink, 1.9) +
    disc(50, y, 1.8, { fill: ink })
  );
}
