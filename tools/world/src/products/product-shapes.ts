import { element } from '../svg.ts';
import type { ProductKind } from '../truth.ts';

/**
 * How a product looks, in a box of 100 by 100 units: `body` takes the product's color and pattern, `details`
 * stay the same on every product of the kind.
 */
export interface ProductShape {
  readonly body: (paint: string) => string;
  readonly details: string;
}

const path = (d: string) => element('path', { d });
const box = (x: number, y: number, width: number, height: number, rx = 0) =>
  element('rect', { x, y, width, height, rx });
const strap = (d: string, paint: string, width: number) =>
  element('path', { d, fill: 'none', stroke: paint, 'stroke-width': width });
const seam = (d: string) =>
  element('path', { d, fill: 'none', stroke: 'black', 'stroke-opacity': 0.4, 'stroke-width': 1.2 });
const part = (shape: string, fill: string) => element('g', { fill, stroke: 'none' }, shape);
const circle = (cx: number, cy: number, r: number) => element('circle', { cx, cy, r });

export const PRODUCT_SHAPES: Record<ProductKind, ProductShape> = {
  't-shirt': {
    body: () => path('M35 14 Q50 26 65 14 L96 33 L84 51 L73 44 L73 88 L27 88 L27 44 L16 51 L4 33Z'),
    details: seam('M35 14 Q50 30 65 14') + seam('M27 44 L27 36') + seam('M73 44 L73 36'),
  },
  mug: {
    body: (paint) =>
      strap('M64 38 C90 34 90 70 62 68', paint, 6) +
      path('M21 24 L67 24 L65 76 Q64 83 57 83 L31 83 Q24 83 23 76Z'),
    details: part(element('ellipse', { cx: 44, cy: 25, rx: 22, ry: 4.5 }), 'rgb(60,42,34)'),
  },
  shoe: {
    body: () => path('M9 38 Q20 46 34 37 L54 53 Q62 60 82 63 Q94 66 93 76 L9 76Z'),
    details:
      part(box(8, 76, 86, 7, 3), 'rgb(225,225,225)') +
      seam('M8 83 L94 83') +
      seam('M38 50 L46 44 M44 55 L52 49 M50 60 L58 54') +
      seam('M76 62 Q72 68 74 76'),
  },
  handbag: {
    body: (paint) =>
      strap('M32 44 C30 6 70 6 68 44', paint, 6) +
      path('M20 40 L80 40 L91 84 Q92 88 87 88 L13 88 Q8 88 9 84Z'),
    details: seam('M19 46 Q50 66 81 46') + part(box(45, 54, 10, 8, 2), 'rgb(205,170,90)'),
  },
  cap: {
    body: () => path('M16 66 C14 20 76 20 76 58 Q98 58 99 68 Q99 72 92 72 L20 72 Q16 72 16 66Z'),
    details:
      seam('M46 32 Q38 48 40 64') +
      seam('M17 64 L60 64 Q70 60 76 58') +
      part(circle(46, 31, 2.5), 'rgb(60,60,65)'),
  },
  phone: {
    body: () => box(30, 6, 40, 88, 7),
    details:
      part(box(34, 11, 17, 20, 5), 'rgb(25,28,36)') +
      part(circle(40, 17, 3) + circle(45.5, 25, 3), 'rgb(95,115,150)'),
  },
  watch: {
    body: () => box(39, 2, 22, 96, 4) + circle(50, 50, 26),
    details:
      part(circle(50, 50, 18), 'rgb(250,250,250)') +
      element('path', { d: 'M50 50 L50 37 M50 50 L59 55', stroke: 'black', 'stroke-width': 2.4 }) +
      part(box(76, 47, 4, 6, 1), 'rgb(130,130,135)'),
  },
  bottle: {
    body: () =>
      path('M43 13 L57 13 L57 27 Q70 33 70 46 L70 92 Q70 97 65 97 L35 97 Q30 97 30 92 L30 46 Q30 33 43 27Z'),
    details: part(box(41, 4, 18, 9, 2), 'rgb(90,90,98)') + seam('M43 22 L57 22'),
  },
  chair: {
    body: () =>
      box(28, 6, 44, 38, 4) +
      box(32, 44, 5, 10) +
      box(63, 44, 5, 10) +
      box(22, 54, 56, 10, 2) +
      box(25, 64, 7, 33) +
      box(68, 64, 7, 33),
    details: seam('M22 60 L78 60'),
  },
  lamp: {
    body: () => path('M35 6 L65 6 L86 46 L14 46Z') + box(47, 46, 6, 40) + box(29, 86, 42, 8, 3),
    details: seam('M62 46 L62 58') + part(circle(62, 59, 1.8), 'rgb(90,90,98)'),
  },
};
