import { HANDWRITTEN_FAMILY } from '../../font.ts';
import { css, jitter } from '../../palette.ts';
import type { Rgb } from '../../palette.ts';
import type { Random } from '../../random.ts';
import { element } from '../../svg.ts';
import { textWidth } from '../../text-width.ts';
import { textLine } from '../../text.ts';
import type { Sheet } from '../sheet.ts';
import { scribble } from './scribble.ts';

const INKS: readonly Rgb[] = [
  [20, 30, 120],
  [22, 24, 40],
  [26, 44, 150],
  [12, 12, 14],
];

/**
 * The handwritten name, `width` pixels wide, with its baseline from (`x`, `y`): letters with a flourish, or a
 * scribble. Nothing where the sheet is unsigned.
 */
export function signature(
  random: Random,
  sheet: Sheet,
  name: string,
  x: number,
  y: number,
  width: number,
): void {
  if (!sheet.signed) return;
  const ink = css(jitter(random, random.choice(INKS), 12));
  const height = width * random.uniform(0.2, 0.28);
  const stroke = Math.max(3, sheet.width * random.uniform(0.005, 0.0068));
  sheet.signatures.push({ x, y: y - height * 1.2, width, height: height * 1.3 });
  const base = y - height * 0.3;
  const drawn = random.chance(0.4)
    ? written(name, x, base, width, stroke, ink)
    : scribble(random, x, base - height * 0.3, width, height * 1.1);
  const pen = { stroke: ink, 'stroke-width': stroke, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  const turn = `rotate(${random.uniform(-6, 2).toFixed(1)} ${x.toFixed(0)} ${y.toFixed(0)})`;
  sheet.add(
    element(
      'g',
      { transform: turn, fill: 'none', ...pen },
      drawn,
      random.chance(0.7) ? flourish(random, x, base, width, height) : '',
    ),
  );
}

function written(name: string, x: number, y: number, width: number, stroke: number, ink: string): string {
  const size = (width * 0.92) / textWidth(name, 1, HANDWRITTEN_FAMILY);
  return textLine(name, x, y, size, {
    'font-family': HANDWRITTEN_FAMILY,
    'stroke-width': Math.max(1, stroke * 0.45),
    fill: ink,
  });
}

function flourish(random: Random, x: number, y: number, width: number, height: number): string {
  const end = random.uniform(0.7, 1);
  const [dip, lift] = [height * random.uniform(0.05, 0.25), height * random.uniform(0, 0.3)];
  const d = `M${(x + width * random.uniform(0, 0.4)).toFixed(1)} ${(y + dip).toFixed(1)}Q${(x + width * 0.6).toFixed(1)} ${(y + dip * 0.2).toFixed(1)} ${(x + width * end).toFixed(1)} ${(y + dip - lift).toFixed(1)}`;
  return element('path', { d });
}
