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

/** Hue in degrees (0 is red; may run below 0 or above 360), saturation and value from 0 to 1: from, to. */
export interface ColorRange {
  readonly hue: readonly [from: number, to: number];
  readonly saturation: readonly [from: number, to: number];
  readonly value: readonly [from: number, to: number];
}

/** What people call by each name without hesitation; between two ranges lie the doubtful colors. */
export const COLOR_RANGES: Record<Color, ColorRange> = {
  red: { hue: [-8, 5], saturation: [0.8, 0.97], value: [0.7, 0.9] },
  blue: { hue: [212, 232], saturation: [0.78, 0.95], value: [0.72, 0.95] },
  green: { hue: [108, 150], saturation: [0.6, 0.9], value: [0.5, 0.72] },
  yellow: { hue: [47, 56], saturation: [0.72, 0.95], value: [0.93, 1] },
  black: { hue: [200, 260], saturation: [0, 0.2], value: [0.06, 0.15] },
  white: { hue: [30, 60], saturation: [0, 0.03], value: [0.95, 1] },
  orange: { hue: [22, 31], saturation: [0.85, 1], value: [0.94, 1] },
  purple: { hue: [268, 286], saturation: [0.55, 0.8], value: [0.5, 0.72] },
  pink: { hue: [322, 340], saturation: [0.42, 0.58], value: [0.94, 1] },
  brown: { hue: [18, 29], saturation: [0.55, 0.72], value: [0.39, 0.5] },
};

export const BACKGROUND_RANGES: Record<Background, ColorRange> = {
  white: { hue: [30, 220], saturation: [0, 0.012], value: [0.975, 1] },
  grey: { hue: [200, 240], saturation: [0, 0.04], value: [0.6, 0.76] },
  beige: { hue: [33, 43], saturation: [0.17, 0.27], value: [0.85, 0.94] },
  teal: { hue: [172, 181], saturation: [0.45, 0.8], value: [0.52, 0.74] },
  navy: { hue: [219, 232], saturation: [0.5, 0.75], value: [0.22, 0.36] },
};

/** A color of the range. */
export function colorWithin(random: Random, { hue, saturation, value }: ColorRange): Rgb {
  return fromHsv(random.uniform(...hue), random.uniform(...saturation), random.uniform(...value));
}

/** Hue in degrees, saturation and value from 0 to 1. */
export function fromHsv(hue: number, saturation: number, value: number): Rgb {
  const channel = (offset: number): number => {
    const sector = (((hue / 60 + offset) % 6) + 6) % 6;
    return 255 * value * (1 - saturation * Math.max(0, Math.min(sector, 4 - sector, 1)));
  };
  return [channel(5), channel(3), channel(1)];
}

/** The color moved towards another: 0 leaves it, 1 gives the other. */
export const mix = (color: Rgb, other: Rgb, share: number): Rgb => [
  color[0] + (other[0] - color[0]) * share,
  color[1] + (other[1] - color[1]) * share,
  color[2] + (other[2] - color[2]) * share,
];

/** How bright the color looks, 0 to 255 (luma of ITU-R BT.601). */
export const brightness = (color: Rgb): number => 0.299 * color[0] + 0.587 * color[1] + 0.114 * color[2];
