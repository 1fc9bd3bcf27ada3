import { element } from '../../svg.ts';
import type { Attributes } from '../../svg.ts';
import type { Marker } from './mark-style.ts';

export interface MarkerPaint {
  readonly css: string;
  readonly ground: string;
  readonly attributes?: Attributes;
}

/** One marker of about `size` pixels in radius. */
export function drawMarker(
  marker: Marker,
  x: number,
  y: number,
  size: number,
  { css, ground, attributes = {} }: MarkerPaint,
): string {
  const path = (d: string, more: Attributes = {}): string =>
    element('path', { d, fill: css, ...attributes, ...more });
  const at = (dx: number, dy: number): string =>
    `${(x + dx * size).toFixed(1)} ${(y + dy * size).toFixed(1)}`;
  switch (marker) {
    case 'circle':
      return element('circle', { cx: x, cy: y, r: size, fill: css, ...attributes });
    case 'square':
      return path(`M${at(-0.9, -0.9)}L${at(0.9, -0.9)}L${at(0.9, 0.9)}L${at(-0.9, 0.9)}Z`);
    case 'diamond':
      return path(`M${at(0, -1.25)}L${at(1.25, 0)}L${at(0, 1.25)}L${at(-1.25, 0)}Z`);
    case 'triangle':
      return path(`M${at(0, -1.2)}L${at(1.1, 0.8)}L${at(-1.1, 0.8)}Z`);
    case 'cross':
      return path(`M${at(-1, -1)}L${at(1, 1)}M${at(-1, 1)}L${at(1, -1)}`, {
        stroke: css,
        'stroke-width': size * 0.6,
        fill: 'none',
      });
    case 'hollow':
      return element('circle', {
        cx: x,
        cy: y,
        r: size,
        ...attributes,
        fill: ground,
        stroke: css,
        'stroke-width': size * 0.5,
      });
  }
}
