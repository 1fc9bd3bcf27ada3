import { brightness } from '../../palette.ts';
import { pathData } from '../../svg.ts';
import { box, disc, stroke } from '../shapes/parts.ts';
import type { DrawFinish } from './finish.ts';

/** Glazed: small sharp curved highlights, and a foot of bare clay. */
export const ceramic: DrawFinish = (random, { shape, value }) => {
  const { left, right, top, bottom } = shape.bounds;
  const [width, height] = [right - left, bottom - top];
  const x = left + width * random.uniform(0.26, 0.34);
  const y = top + height * random.uniform(0.4, 0.48);
  const clay = brightness(value) > 120 ? 'rgb(150,98,66)' : 'rgb(216,178,140)';
  const foot = height * random.uniform(0.08, 0.11);
  const arc = pathData`M${x} ${y} Q${x - 6} ${y + height * 0.12} ${x - 1} ${y + height * 0.24}`;
  return {
    overlay:
      box(-20, bottom - foot, 140, foot + 5, 0, { fill: clay }) +
      stroke(pathData`M-20 ${bottom - foot} L120 ${bottom - foot}`, 'black', 1.2, { 'stroke-opacity': 0.4 }) +
      stroke(arc, 'black', 6.4, { 'stroke-opacity': 0.25 }) +
      stroke(arc, 'white', 4) +
      disc(x + 1, y - 7, 2.2, { fill: 'white', stroke: 'black', 'stroke-opacity': 0.25 }),
  };
};
