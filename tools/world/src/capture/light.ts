import { css } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';

/** Uneven light over a whole picture: darker to one side, warm or cool, perhaps with the shadow of a hand. */
export function light(random: Random, width: number, height: number): string {
  const cover = { width, height };
  const angle = random.uniform(0, 2 * Math.PI);
  const [dx, dy] = [Math.cos(angle) / 2, Math.sin(angle) / 2];
  const stop = (offset: number, opacity: number): string =>
    element('stop', { offset, 'stop-color': 'black', 'stop-opacity': opacity.toFixed(3) });
  const fall = element(
    'linearGradient',
    { id: 'fall', x1: 0.5 - dx, y1: 0.5 - dy, x2: 0.5 + dx, y2: 0.5 + dy },
    stop(0, random.uniform(0, 0.06)),
    stop(1, random.uniform(0.14, 0.36)),
  );
  const hand = element(
    'radialGradient',
    { id: 'hand', cx: random.choice([0, 1]), cy: random.uniform(0, 1), r: random.uniform(0.35, 0.7) },
    stop(0, random.uniform(0.15, 0.3)),
    stop(1, 0),
  );
  const warm = random.choice([
    [255, 180, 80],
    [255, 200, 120],
    [150, 190, 255],
    [255, 255, 255],
  ] as const);
  return (
    element('defs', {}, fall, hand) +
    element('rect', { ...cover, fill: css(warm), 'fill-opacity': random.uniform(0.02, 0.13) }) +
    element('rect', { ...cover, fill: 'url(#fall)' }) +
    (random.chance(0.4) ? element('rect', { ...cover, fill: 'url(#hand)' }) : '')
  );
}
