import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { textLine } from '../text.ts';
import { sentence } from './document-words.ts';

export const PAGE_INK = 'rgb(62,62,68)';
export const BODY_SIZE = 8;

/** The printed area of a sheet, in pixels. */
export interface Page {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const pageWidth = ({ left, right }: Page): number => right - left;

export const rule = (x1: number, x2: number, y: number, width = 1): string =>
  element('line', { x1, x2, y1: y, y2: y, stroke: PAGE_INK, 'stroke-width': width });

export const rightAligned = (text: string, x: number, y: number, size = BODY_SIZE): string =>
  textLine(text, x, y, size, { 'text-anchor': 'end' });

export const heading = (
  text: string,
  x: number,
  y: number,
  size: number,
  anchor: 'start' | 'middle' | 'end',
): string => textLine(text, x, y, size, { 'font-weight': 'bold', 'text-anchor': anchor });

/** `count` lines of text from (`x`, `y`) downwards, the last one shorter. */
export function paragraph(
  random: Random,
  x: number,
  y: number,
  width: number,
  count: number,
  leading = 12,
): string {
  const lines = Array.from({ length: count }, (_, index) => {
    const share = index === count - 1 ? random.uniform(0.4, 0.8) : 1;
    return textLine(sentence(random, width * share, BODY_SIZE), x, y + index * leading, BODY_SIZE);
  });
  return lines.join('');
}
