import type { Attributes } from '../../svg.ts';
import { box } from '../shapes/parts.ts';

/** A rectangle over all of a shape's box, turned as it may be. */
export const cover = (fill: string, attributes: Attributes = {}): string =>
  box(-60, -60, 220, 220, 0, { fill, ...attributes });
