import { element, pathData } from '../../svg.ts';
import { stroke } from '../shapes/parts.ts';
import { cover } from './cover.ts';
import type { DrawFinish } from './finish.ts';
import { seamLines } from './seam-lines.ts';

const WEAVE_ID = 'weave';
const WEBBING = ['rgb(226,208,170)', 'rgb(212,190,148)', 'rgb(234,220,190)'] as const;

/** A coarse weave on the slant, every part bound with a webbing of undyed thread. */
export const canvas: DrawFinish = (random, input) => {
  const { shape, look } = input;
  const size = random.uniform(4, 5);
  const bound = (color: string, width: number): string =>
    element('g', { fill: 'none', stroke: color, 'stroke-width': width }, shape.body);
  return {
    definitions: element(
      'pattern',
      {
        id: WEAVE_ID,
        patternUnits: 'userSpaceOnUse',
        width: size,
        height: size,
        patternTransform: `rotate(${random.int(35, 55)})`,
      },
      stroke(pathData`M0 ${size / 2} L${size} ${size / 2}`, 'black', size * 0.4, { 'stroke-opacity': 0.2 }),
      stroke(pathData`M${size / 2} 0 L${size / 2} ${size}`, 'white', size * 0.3, { 'stroke-opacity': 0.13 }),
    ),
    overlay: cover(`url(#${WEAVE_ID})`) + bound(look.edge, 6.4) + bound(random.choice(WEBBING), 5),
    stitches: seamLines(input),
  };
};
