import { brightness } from '../../palette.ts';
import { element, pathData } from '../../svg.ts';
import { stroke } from '../shapes/parts.ts';
import { cover } from './cover.ts';
import type { DrawFinish } from './finish.ts';

const KNIT_ID = 'knit';

/** Knitted: rows of V, a dark and a light yarn side by side, and a fuzzy outline. */
export const wool: DrawFinish = (random, { value, shape, look, patterned }) => {
  const width = random.uniform(6.8, 8.4);
  const height = width * random.uniform(0.75, 0.95);
  const dark = brightness(value) < 60;
  const row = (y: number): string =>
    pathData`M${-0.1 * width} ${y - height * 0.1} L${width / 2} ${y + height * 0.5} L${width * 1.1} ${y - height * 0.1}`;
  const rows = (shift: number): string => [-1, 0, 1].map((index) => row(height * (index + shift))).join('');
  const ink = (color: string, opacity: number, shift: number): string =>
    stroke(rows(shift), color, height * 0.24, { 'stroke-opacity': opacity, 'stroke-linejoin': 'miter' });
  const strength = patterned ? 0.62 : 1;
  const marks = dark
    ? ink('white', 0.3 * strength, 0.1) + ink('black', 0.5 * strength, 0.55)
    : ink('black', 0.34 * strength, 0.1) + ink('white', 0.28 * strength, 0.55);
  return {
    definitions: element('pattern', { id: KNIT_ID, patternUnits: 'userSpaceOnUse', width, height }, marks),
    overlay: cover(`url(#${KNIT_ID})`),
    fuzz: element(
      'g',
      { fill: 'none', stroke: look.base, 'stroke-width': 5, 'stroke-dasharray': '1.5 1.7' },
      shape.body,
    ),
  };
};
