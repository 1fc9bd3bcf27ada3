import { pathData } from '../svg.ts';
import type { Random } from '../random.ts';
import { box, disc, path, stroke } from './shapes/parts.ts';

interface PropInput {
  readonly width: number;
  readonly height: number;
  /** -1: to the left of the product, 1: to the right. */
  readonly side: -1 | 1;
}

type DrawProp = (random: Random, size: number, x: number, y: number) => string;

/** Something small that is not for sale, partly behind the product. */
export function prop(random: Random, { width, height, side }: PropInput): string {
  const size = Math.min(width, height) * random.uniform(0.1, 0.16);
  const x = width / 2 + side * width * random.uniform(0.3, 0.42);
  const y = height * random.uniform(0.68, 0.88);
  return random.choice([cube, leaf, ball, pebbles])(random, size, x, y);
}

const cube: DrawProp = (random, size, x, y) => {
  const [front, top, flank] = random.choice([
    ['rgb(205,170,128)', 'rgb(222,192,154)', 'rgb(172,138,100)'],
    ['rgb(150,152,158)', 'rgb(176,178,184)', 'rgb(122,124,130)'],
  ] as const);
  const [half, rise] = [size / 2, size * 0.28];
  return (
    box(x - half, y - half, size, size, 0, { fill: front }) +
    path(pathData`M${x - half} ${y - half} l${rise} ${-rise} h${size} l${-rise} ${rise}Z`, { fill: top }) +
    path(pathData`M${x + half} ${y - half} l${rise} ${-rise} v${size} l${-rise} ${rise}Z`, { fill: flank })
  );
};

const leaf: DrawProp = (random, size, x, y) => {
  const lean = size * random.uniform(-0.7, 0.7);
  const [tipX, tipY] = [x + lean, y - size * 1.5];
  const blade = pathData`M${x} ${y} Q${x - size * 0.7} ${y - size * 0.7} ${tipX} ${tipY} Q${x + size * 0.8} ${y - size * 0.6} ${x} ${y}Z`;
  return (
    path(blade, { fill: 'rgb(112,140,96)' }) +
    stroke(pathData`M${x} ${y + size * 0.3} L${tipX} ${tipY}`, 'rgb(78,104,66)', size * 0.05)
  );
};

const ball: DrawProp = (_, size, x, y) =>
  disc(x, y, size * 0.55, { fill: 'rgb(184,172,156)' }) +
  disc(x - size * 0.16, y - size * 0.18, size * 0.2, { fill: 'rgb(208,198,184)' });

const pebbles: DrawProp = (random, size, x, y) =>
  [-0.6, 0.1, 0.7]
    .map((at) => disc(x + at * size, y, size * random.uniform(0.2, 0.34), { fill: 'rgb(148,144,140)' }))
    .join('');
