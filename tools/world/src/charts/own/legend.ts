import { element } from '../../svg.ts';
import { textLine } from '../../text.ts';
import { textWidth } from './axis-labels.ts';
import { centerOf, cut, heightOf, widthOf } from './box.ts';
import type { Box } from './box.ts';
import type { PageStyle } from './page-style.ts';

export interface LegendEntry {
  readonly name: string;
  readonly css: string;
}

export type LegendSymbol = 'square' | 'circle' | 'line' | 'wide';

/** The legend at its side of the box and the box that it leaves; one inside the plot is drawn by `legendInside`. */
export function drawLegend(
  entries: readonly LegendEntry[],
  page: PageStyle,
  box: Box,
  symbol: LegendSymbol,
): [svg: string, rest: Box] {
  if (page.legend === 'none' || page.legend === 'inside') return ['', box];
  const size = page.fontSize;
  if (page.legend === 'left' || page.legend === 'right') {
    const [strip, rest] = cut(box, page.legend, columnWidth(entries, size) + size);
    const left = page.legend === 'right' ? strip.left + size : strip.left;
    const [, y] = centerOf(strip);
    const high = page.title === 'left' || page.legend === 'left';
    const top = high ? strip.top + size : Math.max(strip.top, y - (entries.length * size * 1.5) / 2);
    return [column(entries, page, left, top, symbol), rest];
  }
  const widths = entries.map(({ name }) => size * 3 + textWidth(name, size));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shrink = Math.min(1, widthOf(box) / total);
  const [strip, rest] = cut(box, page.legend, size * 2.2);
  let x = page.title === 'left' ? strip.left : strip.left + (widthOf(strip) - total * shrink) / 2;
  const y = page.legend === 'top' ? strip.top + size : strip.bottom - size * 0.4;
  const parts = entries.map((entry, index) => {
    const part = entryAt(entry, x, y, size * shrink, symbol);
    x += (widths[index] ?? 0) * shrink;
    return part;
  });
  return [parts.join(''), rest];
}

/** A legend in the corner of the plot given by shares of the free width and height. */
export function legendInside(
  entries: readonly LegendEntry[],
  page: PageStyle,
  plot: Box,
  symbol: LegendSymbol,
  corner: readonly [x: number, y: number],
): string {
  const size = page.fontSize * 0.9;
  const [width, height] = [columnWidth(entries, size) + size, entries.length * size * 1.5 + size * 0.6];
  const left = plot.left + size * 0.6 + (widthOf(plot) - width - size * 1.2) * corner[0];
  const top = plot.top + size * 0.6 + (heightOf(plot) - height - size * 1.2) * corner[1];
  return column(entries, { ...page, fontSize: size }, left + size * 0.5, top + size * 0.3, symbol);
}

const columnWidth = (entries: readonly LegendEntry[], size: number): number =>
  size * 2 + Math.max(...entries.map(({ name }) => textWidth(name, size)));

function column(
  entries: readonly LegendEntry[],
  page: PageStyle,
  left: number,
  top: number,
  symbol: LegendSymbol,
): string {
  const size = page.fontSize;
  const frame = {
    x: left - size * 0.5,
    y: top - size * 0.3,
    width: columnWidth(entries, size) + size * 0.6,
    height: entries.length * size * 1.5 + size * 0.4,
    fill: page.plot,
    'fill-opacity': 0.85,
    stroke: page.ink,
    'stroke-opacity': 0.35,
  };
  const rows = entries.map((entry, index) =>
    entryAt(entry, left, top + size * (1 + index * 1.5), size, symbol),
  );
  return (page.legendBox ? element('rect', frame) : '') + rows.join('');
}

function entryAt(
  { name, css }: LegendEntry,
  x: number,
  y: number,
  size: number,
  symbol: LegendSymbol,
): string {
  return swatch(css, x, y, size, symbol) + textLine(name, x + size * 1.7, y, size);
}

function swatch(fill: string, x: number, y: number, size: number, symbol: LegendSymbol): string {
  switch (symbol) {
    case 'square':
      return element('rect', {
        x: x + size * 0.3,
        y: y - size * 0.8,
        width: size * 0.9,
        height: size * 0.9,
        fill,
      });
    case 'circle':
      return element('circle', { cx: x + size * 0.7, cy: y - size * 0.35, r: size * 0.45, fill });
    case 'line':
      return element('rect', { x, y: y - size * 0.45, width: size * 1.4, height: size * 0.2, fill });
    case 'wide':
      return element('rect', { x, y: y - size * 0.75, width: size * 1.4, height: size * 0.8, fill });
  }
}
