import { brightness, css, mix, shade } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import type { Color } from '../truth/color.ts';
import type { Pattern } from '../truth/product-truth.ts';

const PATTERN_ID = 'fill';
const LEAST_CONTRAST = 75;

/** What to fill a product with: SVG definitions and the paint that refers to them. */
export interface Fill {
  readonly definitions: string;
  readonly paint: string;
  /** Which way the stripes run, in degrees from the horizontal; grain and shine run across them. */
  readonly angle?: number;
}

/** The fill of a product of this color; `period` is that of the pattern, in units of the shape. */
export function fillPattern(
  random: Random,
  pattern: Pattern,
  color: Color,
  value: Rgb,
  period: number,
): Fill {
  if (pattern === 'plain') return { definitions: '', paint: css(value) };
  const contrast = css(random.choice(contrasts(random, color, value)));
  const angle =
    pattern === 'striped'
      ? random.choice([0, 90, 45, -45, random.int(-80, 80)])
      : random.choice([0, 0, 45, random.int(-20, 20)]);
  const tile = {
    id: PATTERN_ID,
    patternUnits: 'userSpaceOnUse',
    width: period,
    height: period,
    patternTransform: `translate(${random.int(0, 20)} ${random.int(0, 20)}) rotate(${angle})`,
  };
  const ground = element('rect', { width: period, height: period, fill: css(value) });
  return {
    definitions: element('pattern', tile, ground, MARKS[pattern](random, period, contrast)),
    paint: `url(#${PATTERN_ID})`,
    ...(pattern === 'striped' && { angle }),
  };
}

/** Lighter or darker, never so that the whole could be called by another name. */
function contrasts(random: Random, color: Color, value: Rgb): readonly Rgb[] {
  const grey = (from: number, to: number): Rgb => shade([1, 1, 1], random.int(from, to));
  if (color === 'black') return [grey(125, 155)];
  if (color === 'white') return [grey(125, 160)];
  const [white, black] = [grey(244, 253), grey(24, 40)];
  const shades = color === 'red' || color === 'orange' ? [] : [mix(value, white, 0.68), shade(value, 0.42)];
  return [white, black, ...shades].filter(
    (other) => Math.abs(brightness(other) - brightness(value)) >= LEAST_CONTRAST,
  );
}

type Marks = (random: Random, period: number, fill: string) => string;
const rect = (x: number, y: number, width: number, height: number, fill: string): string =>
  element('rect', { x, y, width, height, fill });
const dot = (cx: number, cy: number, r: number, fill: string): string =>
  element('circle', { cx, cy, r, fill });

const stripes: Marks = (random, period, fill) =>
  rect(0, 0, period, period * random.uniform(0.36, 0.46), fill);

const dots: Marks = (random, period, fill) =>
  random.chance(0.5)
    ? [0.25, 0.75]
        .map((at) => dot(at * period, at * period, period * random.uniform(0.19, 0.22), fill))
        .join('')
    : dot(period / 2, period / 2, period * random.uniform(0.27, 0.32), fill);

const checks: Marks = (random, period, fill) => {
  const half = period / 2;
  if (random.chance(0.6)) return rect(0, 0, half, half, fill) + rect(half, half, half, half, fill);
  const band = period * random.uniform(0.24, 0.32);
  return rect(0, 0, period, band, fill) + rect(0, band, band, period - band, fill);
};

const MARKS: Record<Exclude<Pattern, 'plain'>, Marks> = { striped: stripes, dotted: dots, checked: checks };
