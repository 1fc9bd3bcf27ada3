import type { Random } from '../../random.ts';
import { element, points } from '../../svg.ts';
import type { Sheet } from '../sheet.ts';

/** A small filled emblem in the page's accent, its top left corner at (`x`, `y`). */
export function logo(random: Random, sheet: Sheet, x: number, y: number, size: number): void {
  const fill = sheet.style.accent;
  const half = size / 2;
  const rounded = { x, y, width: size, height: size, rx: size * random.uniform(0, 0.3), fill };
  const shapes = [
    () =>
      element('rect', rounded) +
      element('circle', { cx: x + half, cy: y + half, r: size * 0.25, fill: 'white' }),
    () => element('circle', { cx: x + half, cy: y + half, r: half, fill }),
    () =>
      element('polygon', {
        points: points([
          [x + half, y],
          [x + size, y + size],
          [x, y + size],
        ]),
        fill,
      }),
    () =>
      element('polygon', {
        points: points([
          [x + half, y],
          [x + size, y + half],
          [x + half, y + size],
          [x, y + half],
        ]),
        fill,
      }),
    () =>
      [0, 1, 2]
        .map((bar) =>
          element('rect', {
            x: x + bar * size * 0.36,
            y: y + size * (0.5 - bar * 0.25),
            width: size * 0.26,
            height: size * (0.5 + bar * 0.25),
            fill,
          }),
        )
        .join(''),
  ];
  sheet.add(random.choice(shapes)());
}
