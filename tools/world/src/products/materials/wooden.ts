import { brightness, css, mix, shade } from '../../palette.ts';
import { element, pathData } from '../../svg.ts';
import { oval, stroke } from '../shapes/parts.ts';
import type { DrawFinish } from './finish.ts';

/** Painted wood: wavy grain in a darker tone, and knots. */
export const wooden: DrawFinish = (random, { value, angle, patterned }) => {
  const grain = css(
    brightness(value) < 60 ? mix(value, [190, 150, 110], 0.55) : shade(mix(value, [90, 60, 35], 0.25), 0.5),
  );
  const faint = patterned ? 0.42 : 0.6;
  const [fine, coarse]: [string[], string[]] = [[], []];
  for (let y = -40; y < 140; y += random.uniform(3.6, 8.5)) {
    const wave = random.uniform(-5, 5);
    random.choice([fine, coarse]).push(pathData`M-40 ${y} Q-5 ${y + wave} 30 ${y} T90 ${y} T140 ${y}`);
  }
  const knots = Array.from({ length: 4 }, (_, index) => {
    const [x, y] = [10 + index * 25 + random.uniform(-6, 6), random.uniform(5, 95)];
    return [1, 0.62, 0.26].map((size) =>
      oval(x, y, 7.5 * size, 4 * size, {
        fill: size === 1 ? 'none' : grain,
        'fill-opacity': 0.5,
        stroke: grain,
        'stroke-width': 1.1,
      }),
    );
  }).flat();
  return {
    overlay: element(
      'g',
      { transform: `rotate(${angle} 50 50)` },
      stroke(fine.join(''), grain, 0.9, { 'stroke-opacity': faint }),
      stroke(coarse.join(''), grain, 1.4, { 'stroke-opacity': faint }),
      ...knots,
    ),
  };
};
