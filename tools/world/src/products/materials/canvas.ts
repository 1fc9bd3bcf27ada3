import { brightness } from '../../palette.ts';
import { element, pathData } from '../../svg.ts';
import { stroke } from '../shapes/parts.ts';
import { cover } from './cover.ts';
import type { DrawFinish } from './finish.ts';
import { seamLines } from './seam-lines.ts';

const WEAVE_ID = 'weave';

/** A coarse weave, seen as a fine grid of threads on the slant. */
export const canvas: DrawFinish = (random, input) => {
  const size = random.uniform(4.6, 5.6);
  const dark = brightness(input.value) < 60;
  const [threads, gaps] = [dark ? 0.4 : 0.3, dark ? 0.5 : 0.42];
  const half = size / 2;
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
      stroke(pathData`M0 0 L${size} 0 M0 0 L0 ${size} M0 ${size} L${size} ${size} M${size} 0 L${size} ${size}`, 'black', size * 0.34, {
        'stroke-opacity': gaps,
      }),
      stroke(pathData`M${half * 0.7} ${half} L${half * 1.3} ${half} M${half} ${half * 0.7} L${half} ${half * 1.3}`, 'white', size * 0.26, {
        'stroke-opacity': threads,
      }),
    ),
    overlay: cover(`url(#${WEAVE_ID})`),
    stitches: seamLines(input),
  };
};
