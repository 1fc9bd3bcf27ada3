import { brightness } from '../../palette.ts';
import { gradient } from '../../svg.ts';
import { stroke } from '../shapes/parts.ts';
import { cover } from './cover.ts';
import type { DrawFinish } from './finish.ts';

const SHEEN_ID = 'sheen';

/** Dashed seams in a thick thread, and a dull sheen. */
export const leather: DrawFinish = (random, { shape, look, value }) => {
  const light = brightness(value) > 150;
  const [thread, groove] = light ? ['rgb(84,52,32)', 'white'] : ['rgb(250,238,205)', 'black'];
  const dashes = `${random.uniform(3.6, 5).toFixed(1)} ${random.uniform(2.6, 3.4).toFixed(1)}`;
  const seams = shape.seams ?? '';
  return {
    definitions: gradient(
      'radialGradient',
      { id: SHEEN_ID, cx: random.uniform(0.3, 0.6), cy: random.uniform(0.25, 0.5), r: 0.35 },
      [
        [0, 'white', 0.2],
        [0.5, 'white', 0.04],
        [1, 'black', 0.2],
      ],
    ),
    overlay: cover(`url(#${SHEEN_ID})`),
    stitches:
      stroke(seams, groove, 3, { 'stroke-opacity': 0.35 }) +
      stroke(seams, thread, 1.7, { 'stroke-dasharray': dashes, 'stroke-linecap': 'butt' }) +
      stroke(seams, look.edge, 0.2, { 'stroke-opacity': 0.5 }),
  };
};
