import type { Random } from './random.ts';
import type { Color } from './truth/color.ts';
import type { Background } from './truth/product-truth.ts';

/** Red, green and blue, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

export const COLOR_VALUES: Record<Color, Rgb> = {
  red: [214, 40, 40],
  blue: [40, 90, 214],
  green: [40, 160, 70],
  yellow: [240, 200, 40],
  black: [30, 30, 30],
  white: [245, 245, 245],
  orange: [240, 130, 30],
  purple: [130, 60, 180],
  pink: [240, 130, 180],
  brown: [120, 75, 40],
};

export const BACKGROUND_VALUES: Record<Background, Rgb> = {
  white: [253, 253, 253],
  grey: [198, 198, 200],
  beige: [235, 220, 190],
  teal: [115, 188, 188],
  navy: [38, 52, 88],
};

/** The color with each channel moved by at most `amount`. */
export const jitter = (random: Random, color: Rgb, amount: number): Rgb => [
  color[0] + random.int(-amount, amount),
  color[1] + random.int(-amount, amount),
  color[2] + random.int(-amount, amount),
];

/** The color scaled in brightness: below 1 darker, above 1 lighter. */
export const shade = (color: Rgb, factor: number): Rgb => [
  color[0] * factor,
  color[1] * factor,
  color[2] * factor,
];

/** `rgb(…)` as SVG writes it, each channel clamped to 0 to 255. */
export const css = (color: Rgb): string =>
  `rgb(${color.map((channel) => Math.round(Math.min(255, Math.max(0, channel)))).join(',')})`;
