import { pathData } from '../../svg.ts';
import { path } from '../shapes/parts.ts';
import type { DrawFinish } from './finish.ts';
import { seamLines } from './seam-lines.ts';

/** A few long soft folds, no gloss. */
export const cotton: DrawFinish = (random, input) => {
  const { left, right, top, bottom } = input.shape.bounds;
  const folds = Array.from({ length: random.int(4, 6) }, (_, index) => {
    const x = left + (right - left) * ((index + random.uniform(0.2, 0.8)) / 5);
    const y = top + (bottom - top) * random.uniform(0.2, 0.5);
    const [length, lean, width] = [random.uniform(24, 44), random.uniform(-14, 14), random.uniform(3, 6)];
    const fold = (part: number): string =>
      pathData`M${x} ${y} Q${x + lean - width * part} ${y + length / 2} ${x + lean} ${y + length} Q${x + lean + width * part} ${y + length / 2} ${x} ${y}Z`;
    const shadow = { fill: index % 2 ? 'white' : 'black', 'fill-opacity': 0.08 };
    return path(fold(1), shadow) + path(fold(0.6), shadow);
  });
  return { overlay: folds.join(''), stitches: seamLines(input) };
};
