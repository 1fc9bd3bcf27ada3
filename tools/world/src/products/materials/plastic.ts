import { brightness } from '../../palette.ts';
import { gradient } from '../../svg.ts';
import { oval } from '../shapes/parts.ts';
import { cover } from './cover.ts';
import type { DrawFinish } from './finish.ts';

const SHINE_ID = 'shine';
const SHADE_ID = 'shade';

/** Molded: one big soft highlight, and shade that grows to the bottom. */
export const plastic: DrawFinish = (random, { shape, value }) => {
  const { left, right, top, bottom } = shape.bounds;
  const [width, height] = [right - left, bottom - top];
  const upper = [
    left + width * random.choice([0.3, 0.68]),
    top + height * random.uniform(0.26, 0.36),
  ] as const;
  const [x, y] = shape.shine ?? upper;
  const bright = brightness(value) > 200;
  return {
    definitions:
      gradient('radialGradient', { id: SHINE_ID }, [
        [0, 'white', 0.85],
        [0.45, 'white', 0.55],
        [1, 'white', 0],
      ]) +
      gradient('linearGradient', { id: SHADE_ID, x1: 0, y1: 0, x2: random.uniform(-0.3, 0.3), y2: 1 }, [
        [0.3, 'black', bright ? 0.05 : 0.02],
        [0.62, 'black', bright ? 0.17 : 0.2],
      ]),
    overlay:
      cover(`url(#${SHADE_ID})`) +
      oval(x, y, width * random.uniform(0.22, 0.29), height * random.uniform(0.22, 0.29), {
        fill: `url(#${SHINE_ID})`,
        transform: `rotate(${random.int(-25, 25)} ${x.toFixed(1)} ${y.toFixed(1)})`,
      }),
  };
};
