import { element, gradient } from '../svg.ts';
import type { Random } from '../random.ts';
import { oval } from './shapes/parts.ts';
import type { Shape } from './shapes/shape.ts';

export const SHADOWS = ['none', 'contact', 'drop', 'long'] as const;
export type ShadowKind = (typeof SHADOWS)[number];

export const SHADOW_DEFINITIONS = gradient('radialGradient', { id: 'contact' }, [
  [0, 'black', 0.42],
  [0.6, 'black', 0.2],
  [1, 'black', 0],
]);

/** In the units of the shape, to be drawn below it. */
export function shadow(random: Random, kind: ShadowKind, { body, bounds }: Shape): string {
  const { left, right, bottom } = bounds;
  const dark = { fill: 'black', 'fill-opacity': random.uniform(0.1, 0.22) };
  switch (kind) {
    case 'none':
      return '';
    case 'contact':
      return oval((left + right) / 2, bottom - 1, (right - left) * 0.56, random.uniform(3, 6), {
        fill: 'url(#contact)',
      });
    case 'drop':
      return element(
        'g',
        { ...dark, transform: `translate(${random.int(-5, 5)} ${random.int(2, 6)})` },
        body,
      );
    case 'long': {
      const lean = random.choice([-1, 1]) * random.int(35, 60);
      const flat = random.uniform(0.25, 0.45).toFixed(2);
      const transform = `translate(0 ${bottom.toFixed(1)}) skewX(${lean}) scale(1 ${flat}) translate(0 ${(-bottom).toFixed(1)})`;
      return element('g', { ...dark, transform }, body);
    }
  }
}
