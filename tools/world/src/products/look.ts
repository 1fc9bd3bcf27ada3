import { brightness, css, mix, shade } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';

const WHITE: Rgb = [255, 255, 255];
const HARDWARE: readonly Rgb[] = [
  [176, 178, 184],
  [205, 170, 90],
  [88, 90, 98],
];

/** The paints of one product; each is an SVG color, `paint` may be a pattern. */
export interface Look {
  readonly paint: string;
  /** The product's color without its pattern. */
  readonly base: string;
  /** Outlines and seams, told from the base on any color. */
  readonly edge: string;
  /** The inside of an opening, and what is in shade. */
  readonly inner: string;
  /** Buckles, wheels, buttons. */
  readonly hardware: string;
  /** Soles, laces, dials: off-white or dark, whichever differs from the base. */
  readonly trim: string;
}

export function lookOf(random: Random, value: Rgb, paint: string): Look {
  const dark = brightness(value) < 60;
  const light = brightness(value) > 170;
  return {
    paint,
    base: css(value),
    edge: css(dark ? mix(value, WHITE, 0.32) : shade(value, random.uniform(0.5, 0.66))),
    inner: css(dark ? mix(value, WHITE, 0.16) : shade(value, 0.45)),
    hardware: css(random.choice(HARDWARE)),
    trim: css(light ? [70, 68, 72] : [236, 232, 224]),
  };
}
