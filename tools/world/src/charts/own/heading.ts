import { element } from '../../svg.ts';
import { textLine } from '../../text.ts';
import { textWidth } from './axis-labels.ts';
import { cut, widthOf } from './box.ts';
import type { Box } from './box.ts';
import type { PageStyle } from './page-style.ts';

/** The title above or below, and the box that it leaves. */
export function drawHeading(title: string, page: PageStyle, box: Box): [svg: string, rest: Box] {
  if (page.title === 'none') return ['', box];
  const size = Math.min(page.titleSize, (widthOf(box) / textWidth(title, 1)) * 0.95);
  const below = page.title === 'below';
  const lines = page.subtitle ? 2 : 1;
  const [strip, rest] = cut(box, below ? 'bottom' : 'top', size * (lines === 2 ? 2.9 : 1.7));
  const anchor = { left: 'start', right: 'end', center: 'middle', below: 'middle' }[page.title];
  const x = {
    left: box.left,
    right: box.right,
    center: (box.left + box.right) / 2,
    below: (box.left + box.right) / 2,
  }[page.title];
  const first = textLine(
    title,
    x,
    strip.top + size * (below ? 1.4 : 1),
    size,
    page.bold ? { 'font-weight': 'bold' } : {},
  );
  const second = page.subtitle
    ? textLine('Source: own survey', x, strip.top + size * (below ? 2.5 : 2.1), size * 0.7, {
        'fill-opacity': 0.7,
      })
    : '';
  return [element('g', { 'text-anchor': anchor }, first, second), rest];
}
