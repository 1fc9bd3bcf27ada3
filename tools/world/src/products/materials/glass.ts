import { element, pathData } from '../../svg.ts';
import { stroke } from '../shapes/parts.ts';
import type { DrawFinish } from './finish.ts';

/** A clear tint: what lies behind shows through, the wall is seen as a double line, with thin straight lights. */
export const glass: DrawFinish = (random, { shape, look }) => {
  const { left, right, top, bottom } = shape.bounds;
  const [width, height] = [right - left, bottom - top];
  const light = left + width * random.uniform(0.56, 0.64);
  const wall = (color: string, strokeWidth: number, opacity: number): string =>
    element(
      'g',
      { fill: 'none', stroke: color, 'stroke-width': strokeWidth, 'stroke-opacity': opacity },
      shape.body,
    );
  return {
    opacity: random.uniform(0.68, 0.76),
    overlay:
      wall('white', 9.5, 0.75) +
      wall(look.base, 6, 1) +
      stroke(
        pathData`M${light} ${top + height * 0.35} L${light} ${top + height * 0.85} M${light + 5} ${top + height * 0.42} L${light + 5} ${top + height * 0.7}`,
        'white',
        2.2,
        { 'stroke-opacity': 0.85 },
      ),
  };
};
