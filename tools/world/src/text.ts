import { element } from './svg.ts';
import type { Attributes } from './svg.ts';

/** One line of text with its baseline at (`x`, `y`), `size` pixels high. */
export const textLine = (
  text: string,
  x: number,
  y: number,
  size: number,
  attributes: Attributes = {},
): string => element('text', { x, y, 'font-size': size, ...attributes }, escape(text));

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
