import { BACKGROUND_VALUES, COLOR_VALUES, css, jitter, shade } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import { BACKGROUNDS, COLORS, PATTERNS, PRODUCT_KINDS } from '../truth.ts';
import { fillPattern } from './fill-pattern.ts';
import { PRODUCT_SHAPES } from './product-shapes.ts';

const SIZE = 384;
const UNIT = 3;

/** A product on a plain background, never white on white. */
export function drawProduct(random: Random): Picture {
  const kind = random.choice(PRODUCT_KINDS);
  const color = random.choice(COLORS);
  const pattern = random.choice(PATTERNS);
  const background = random.choice(BACKGROUNDS.filter((name) => name !== color));
  const value = jitter(random, COLOR_VALUES[color], color === 'white' ? 4 : 12);
  const fill = fillPattern(random, pattern, color, value);
  const shape = PRODUCT_SHAPES[kind];
  const body = { fill: fill.paint, stroke: css(shade(value, 0.7)), 'stroke-width': 1 };
  const svg = svgDocument(
    SIZE,
    SIZE,
    fill.definitions,
    backdrop(jitter(random, BACKGROUND_VALUES[background], background === 'white' ? 2 : 4)),
    element(
      'g',
      { transform: placement(random) },
      shadow(),
      element('g', body, shape.body(fill.paint)),
      shape.details,
    ),
  );
  return { truth: { type: 'product', kind, color, pattern, background }, svg, width: SIZE, height: SIZE };
}

const backdrop = (color: Rgb): string =>
  element('rect', { width: SIZE, height: SIZE, fill: css(color) }) +
  element('rect', { y: SIZE * 0.8, width: SIZE, height: SIZE * 0.2, fill: css(shade(color, 0.97)) });

const shadow = (): string =>
  element('ellipse', { cx: 50, cy: 95, rx: 36, ry: 4, fill: 'black', 'fill-opacity': 0.12 });

function placement(random: Random): string {
  const scale = UNIT * random.uniform(0.75, 1.1);
  const [x, y] = [SIZE / 2 + random.uniform(-26, 26), SIZE / 2 + random.uniform(-26, 26)];
  return `translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${random.int(-6, 6)}) scale(${scale.toFixed(3)}) translate(-50 -50)`;
}
