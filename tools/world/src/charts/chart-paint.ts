import { COLORS } from '../truth/color.ts';
import type { Color } from '../truth/color.ts';
import type { Random } from '../random.ts';
import { LIBRARY_PALETTES } from './library-palettes.ts';

/** A color as drawn, `#rrggbb`, and the name nearest to it; `sure` if nobody would call it otherwise. */
export interface Paint {
  readonly css: string;
  readonly color: Color;
  readonly sure: boolean;
}

type Range = readonly [from: number, to: number];

/** Hue in degrees, saturation and lightness in percent, each well inside of what the name means. */
const RANGES: Record<Color, readonly [hue: Range, saturation: Range, lightness: Range]> = {
  red: [
    [355, 364],
    [65, 95],
    [38, 56],
  ],
  orange: [
    [23, 33],
    [82, 100],
    [48, 60],
  ],
  yellow: [
    [47, 56],
    [82, 100],
    [48, 62],
  ],
  green: [
    [96, 150],
    [40, 85],
    [26, 50],
  ],
  blue: [
    [206, 234],
    [50, 92],
    [36, 62],
  ],
  purple: [
    [268, 288],
    [35, 78],
    [34, 60],
  ],
  pink: [
    [316, 344],
    [65, 95],
    [68, 80],
  ],
  brown: [
    [17, 31],
    [35, 62],
    [22, 34],
  ],
  black: [
    [0, 360],
    [0, 12],
    [4, 16],
  ],
  white: [
    [0, 360],
    [0, 30],
    [95, 100],
  ],
};
/** What is seen on a dark ground. */
const DARK_GROUND_COLORS: readonly Color[] = [
  'red',
  'orange',
  'yellow',
  'green',
  'blue',
  'purple',
  'pink',
  'white',
];
const LIGHT_GROUND_COLORS = COLORS.filter((color) => color !== 'white');
const SMALLEST_DISTANCE = 85;
const DARKEST_ON_DARK = 90;
const THIN_CONTRAST = 125;

/**
 * `count` different colors for a light or a dark ground; the first is a sure one. `thin`: for lines and points, which
 * pale colors don't suit.
 */
export function samplePaints(random: Random, count: number, dark: boolean, thin = false): Paint[] {
  const colors = random.shuffle(dark ? DARK_GROUND_COLORS : LIGHT_GROUND_COLORS);
  if (random.chance(0.45))
    return distinct(colors.map((color) => ownPaint(random, color, dark))).slice(0, count);
  const palette = random
    .choice(LIBRARY_PALETTES)
    .map(readPaint)
    .filter(({ css }) => isVisible(css, dark, thin));
  const ordered = random.chance(0.4) ? palette : random.shuffle(palette);
  const first = sureFirst(random, ordered, colors);
  const paints = distinct([first, ...ordered, ...colors.map((color) => ownPaint(random, color, dark))]);
  return paints.slice(0, count);
}

const isVisible = (css: string, dark: boolean, thin: boolean): boolean =>
  dark ? lightness(css) > DARKEST_ON_DARK : !thin || colorDistance(css, '#ffffff') > THIN_CONTRAST;

/** With a name drawn evenly among the colors, so that no palette's favorites dominate. */
function sureFirst(random: Random, palette: readonly Paint[], colors: readonly Color[]): Paint {
  const sure = palette.filter((paint) => paint.sure);
  const wanted =
    sure.find(({ color }) => color === colors[0]) ?? sure.find(({ color }) => color === colors[1]);
  return wanted ?? random.choice(sure);
}

const distinct = (paints: readonly Paint[]): Paint[] =>
  paints.reduce<Paint[]>(
    (kept, paint) =>
      kept.every(({ css }) => colorDistance(css, paint.css) > SMALLEST_DISTANCE) ? [...kept, paint] : kept,
    [],
  );

function readPaint(text: string): Paint {
  const [name = '', css = ''] = text.split(' ');
  return { css, color: name.replace('?', '') as Color, sure: !name.endsWith('?') };
}

function ownPaint(random: Random, color: Color, dark: boolean): Paint {
  const [hue, saturation, [darkest, lightest]] = RANGES[color];
  const from = dark ? Math.max(darkest, (darkest + lightest) / 2) : darkest;
  return {
    css: hexOf(
      random.uniform(...hue),
      random.uniform(...saturation) / 100,
      random.uniform(from, lightest) / 100,
    ),
    color,
    sure: true,
  };
}

/** CSS Color Module Level 3, section 4.2.4. */
function hexOf(hue: number, saturation: number, light: number): string {
  const channel = (offset: number): string => {
    const k = (offset + hue / 30) % 12;
    const value = light - saturation * Math.min(light, 1 - light) * Math.max(-1, Math.min(k - 3, 9 - k, 1));
    return Math.round(255 * value)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(0)}${channel(8)}${channel(4)}`;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
export const channels = (css: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(css.slice(start, start + 2), 16));

/** Between two `#rrggbb` colors, 0 to 442. */
export const colorDistance = (left: string, right: string): number => {
  const other = channels(right);
  return Math.hypot(...channels(left).map((value, index) => value - (other[index] ?? 0)));
};

/** Mean channel of `#rrggbb`, 0 to 255. */
export const lightness = (css: string): number => channels(css).reduce((sum, value) => sum + value, 0) / 3;

/** `share` 0 gives the first color, 1 the second. */
export const mixColors = (first: string, second: string, share: number): string => {
  const other = channels(second);
  const mixed = channels(first).map((value, index) =>
    Math.round(value + ((other[index] ?? 0) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
};
