import { element } from '../../svg.ts';
import { textLine } from '../../text.ts';
import { lightness } from '../chart-paint.ts';
import type { PageStyle } from './page-style.ts';
import type { PieStyle } from './pie-style.ts';

interface LabelledSlice {
  readonly name: string;
  readonly share: number;
  readonly css: string;
  /** Radians, clockwise from the top. */
  readonly middle: number;
  readonly center: readonly [x: number, y: number];
  readonly radius: number;
}

/** The slice's name or percentage beside it, at the end of a line, or on it. */
export function sliceLabel(
  { name, share, css, middle, center, radius }: LabelledSlice,
  style: PieStyle,
  page: PageStyle,
): string {
  if (style.labels === 'none') return '';
  const size = page.fontSize;
  const percent = `${(share * 100).toFixed((share * 1000) % 10 === 0 ? 0 : 1)}%`;
  const text = { name, percent, both: `${name} ${percent}` }[style.text];
  const [dx, dy] = [Math.sin(middle), -Math.cos(middle)];
  const at = (distance: number): [x: number, y: number] => [
    center[0] + dx * distance,
    center[1] + dy * distance,
  ];
  if (style.labels === 'inside') {
    const [x, y] = at(radius * (style.hole > 0 ? (1 + style.hole) / 2 : 0.65));
    const fill = lightness(css) > 140 ? '#222222' : '#ffffff';
    return textLine(style.text === 'name' ? name : percent, x, y + size * 0.35, size * 0.9, {
      'text-anchor': 'middle',
      fill,
    });
  }
  const leader = style.labels === 'leader';
  const [x, y] = at(radius + size * (leader ? 1.4 : 0.7));
  const side = dx >= 0 ? 1 : -1;
  const [fromX, fromY] = at(radius);
  const d = `M${fromX.toFixed(1)} ${fromY.toFixed(1)}L${x.toFixed(1)} ${y.toFixed(1)}h${side * size * 0.7}`;
  const line = leader ? element('path', { d, fill: 'none', stroke: page.ink, 'stroke-opacity': 0.6 }) : '';
  const gap = side * size * (leader ? 1 : 0);
  return line + textLine(text, x + gap, y + size * 0.35, size, { 'text-anchor': side > 0 ? 'start' : 'end' });
}
