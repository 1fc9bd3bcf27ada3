import type { Color } from '../truth/color.ts';
import type { Background, Material } from '../truth/product-truth.ts';

const HIDDEN: Record<Background, readonly Color[]> = {
  white: ['white'],
  grey: [],
  beige: ['white'],
  teal: ['green'],
  navy: ['black', 'blue'],
};

/** Whether a product of this color could hardly be seen there; a clear tint vanishes on navy. */
export const hides = (background: Background, color: Color, material: Material): boolean =>
  HIDDEN[background].includes(color) || (background === 'navy' && material === 'glass');
