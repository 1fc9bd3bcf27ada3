import { brightness } from '../../palette.ts';
import { gradient } from '../../svg.ts';
import type { Stop } from '../../svg.ts';
import { cover } from './cover.ts';
import type { DrawFinish } from './finish.ts';

const BANDS_ID = 'bands';

/** Polished: bright and dark bands that run along the product. */
export const metal: DrawFinish = (random, { shape, value, angle }) => {
  const { left, right, top, bottom } = shape.bounds;
  const [x, y] = [(left + right) / 2, (top + bottom) / 2];
  const turn = ((angle + 90) * Math.PI) / 180;
  const reach = (Math.abs(Math.cos(turn)) * (right - left) + Math.abs(Math.sin(turn)) * (bottom - top)) / 2;
  const [dx, dy] = [Math.cos(turn) * reach, Math.sin(turn) * reach];
  const level = brightness(value);
  const shine = level < 60 ? 0.6 : 0.72;
  const shadow = level > 200 ? 0.38 : 0.34;
  const at = random.uniform(0.2, 0.32);
  const second = random.uniform(0.62, 0.72);
  const stops: readonly Stop[] = [
    [0, 'black', shadow],
    [at - 0.12, 'white', 0],
    [at, 'white', shine],
    [at + 0.07, 'white', 0.05],
    [at + 0.09, 'black', 0.02],
    [0.5, 'black', shadow],
    [second - 0.06, 'white', 0],
    [second, 'white', shine * 0.75],
    [second + 0.08, 'white', 0],
    [0.92, 'black', shadow],
    [1, 'white', 0.1],
  ];
  return {
    definitions: gradient(
      'linearGradient',
      { id: BANDS_ID, gradientUnits: 'userSpaceOnUse', x1: x - dx, y1: y - dy, x2: x + dx, y2: y + dy },
      stops,
    ),
    overlay: cover(`url(#${BANDS_ID})`),
  };
};
