import { css } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import type { Color, Pattern } from '../truth.ts';

const LIGHT_COLORS: ReadonlySet<Color> = new Set(['white', 'yellow', 'pink']);
const PATTERN_ID = 'fill';

/** What to fill a product with: SVG definitions and the paint that refers to them. */
export interface Fill {
  readonly definitions: string;
  readonly paint: string;
}

/** The fill of a product of this color; stripes and dots contrast with it, and are units of the product's box. */
export function fillPattern(random: Random, pattern: Pattern, color: Color, value: Rgb): Fill {
  if (pattern === 'plain') return { definitions: '', paint: css(value) };
  const contrast = css(LIGHT_COLORS.has(color) ? [65, 65, 78] : [250, 250, 250]);
  const size = random.uniform(13, 16);
  const tile = {
    id: PATTERN_ID,
    patternUnits: 'userSpaceOnUse',
    width: size,
    height: size,
    patternTransform: `rotate(${pattern === 'striped' ? random.choice([0, 90, 45]) : 0})`,
  };
  const ground = element('rect', { width: size, height: size, fill: css(value) });
  const marks =
    pattern === 'striped'
      ? element('rect', { width: size, height: size * random.uniform(0.34, 0.42), fill: contrast })
      : dots(size, random.uniform(0.16, 0.2) * size, contrast);
  return {
    definitions: element('defs', {}, element('pattern', tile, ground, marks)),
    paint: `url(#${PATTERN_ID})`,
  };
}

const dots = (size: number, r: number, fill: string): string =>
  [0.25, 0.75].map((at) => element('circle', { cx: at * size, cy: at * size, r, fill })).join('');
