import type { Random } from '../../random.ts';
import { pathData } from '../../svg.ts';
import { disc, oval, path, stroke, turned } from './parts.ts';
import type { DrawShape } from './shape.ts';

type Profile = readonly (readonly [half: number, y: number])[];

/** Open at the top, without a stopper or a handle; often with flowers. */
export const drawVase: DrawShape = (random, look) => {
  const flowers = random.chance(0.5);
  const top = flowers ? random.uniform(32, 38) : random.uniform(6, 14);
  const profile = random.choice([bellied, flared, ringed])(random, top);
  const mouth = profile[0]?.[0] ?? 10;
  const widest = Math.max(...profile.map(([half]) => half));
  return {
    behind: flowers ? bunch(random, top) : '',
    body: path(turned(50, profile)) + oval(50, top, mouth, mouth * 0.2),
    details: oval(50, top, mouth - 1.6, mouth * 0.2 - 1, { fill: look.inner }) + (flowers ? stems(top) : ''),
    bounds: {
      left: flowers ? Math.min(14, 48 - widest) : 48 - widest,
      top: flowers ? 0 : top - mouth * 0.2 - 1,
      right: flowers ? Math.max(86, 52 + widest) : 52 + widest,
      bottom: 98,
    },
    anchor: [50 + mouth - 1, top + 4],
  };
};

function bellied(random: Random, top: number): Profile {
  const [mouth, half] = [random.uniform(11, 15), random.uniform(26, 32)];
  const neck = mouth - random.uniform(2, 5);
  const height = 96 - top;
  return [
    [mouth, top],
    [mouth, top],
    [neck, top + height * 0.14],
    [half * 0.9, top + height * 0.4],
    [half, top + height * 0.6],
    [half * 0.7, top + height * 0.86],
    [half * 0.55, 96],
    [half * 0.55, 96],
  ];
}

function flared(random: Random, top: number): Profile {
  const [mouth, foot] = [random.uniform(22, 28), random.uniform(12, 16)];
  return [
    [mouth, top],
    [mouth, top],
    [mouth * 0.72, top + (96 - top) * 0.3],
    [foot * 0.95, top + (96 - top) * 0.72],
    [foot + 3, 96],
    [foot + 3, 96],
  ];
}

function ringed(random: Random, top: number): Profile {
  const [mouth, half] = [random.uniform(15, 18), random.uniform(21, 25)];
  const height = 96 - top;
  return [
    [mouth, top],
    [mouth, top],
    [mouth - 5, top + height * 0.1],
    [half, top + height * 0.3],
    [half, top + height * 0.45],
    [half * 0.6, top + height * 0.66],
    [half * 0.85, 96],
    [half * 0.85, 96],
  ];
}

const HEADS = [
  [24, 18],
  [38, 9],
  [50, 16],
  [63, 8],
  [76, 19],
] as const;

function bunch(random: Random, top: number): string {
  const [petal, heart] = random.choice([
    ['rgb(250,248,240)', 'rgb(232,190,60)'],
    ['rgb(236,160,186)', 'rgb(150,60,90)'],
    ['rgb(190,170,225)', 'rgb(240,220,120)'],
  ] as const);
  const heads = HEADS.map(
    ([x, y]) =>
      disc(x, y, 7, { fill: petal, stroke: 'rgb(120,120,110)', 'stroke-width': 0.6 }) +
      disc(x, y, 2.6, { fill: heart }),
  );
  const stalks = HEADS.map(([x, y]) => pathData`M${x} ${y} Q${x} ${top - 6} ${50 + (x - 50) * 0.3} ${top}`);
  return stroke(stalks.join(''), 'rgb(76,120,64)', 2) + heads.join('');
}

const stems = (top: number): string =>
  stroke(
    HEADS.map(
      ([x, y]) =>
        pathData`M${x + (50 + (x - 50) * 0.3 - x) * 0.8} ${y + (top - y) * 0.8} L${50 + (x - 50) * 0.3} ${top}`,
    ).join(''),
    'rgb(76,120,64)',
    2,
  );
