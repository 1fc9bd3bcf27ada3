import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import type { Drawing } from './drawing.ts';

const PAGES = ['#ffffff', '#f5f5f5', '#e9ecef', '#dfe3e8', '#f8f4ec', '#2b2b2b'];
const LONGEST_SIDE = 1000;

/** The drawing as in a screenshot: on a page, with margins, maybe as a card, maybe with text around it. */
export function placeOnPage(random: Random, { svg, width, height }: Drawing): Drawing {
  const longest = Math.max(width, height);
  const margin = (): number => Math.round(longest * random.uniform(0.01, 0.09));
  const [left, top, right, bottom] = [margin(), margin(), margin(), margin()];
  const [fullWidth, fullHeight] = [left + width + right, top + height + bottom];
  const page = random.choice(PAGES);
  const card = random.chance(0.4)
    ? element('rect', {
        x: left - 1,
        y: top - 1,
        width: width + 2,
        height: height + 2,
        rx: 3,
        fill: 'none',
        stroke: '#999999',
        'stroke-opacity': 0.6,
      })
    : '';
  const text = random.chance(0.4)
    ? textRows(random, left, top + height + bottom * 0.3, width, bottom * 0.5)
    : '';
  const placed = svg.replace('<svg ', `<svg x="${left}" y="${top}" `);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(fullWidth, fullHeight));
  const [pageWidth, pageHeight] = [Math.round(fullWidth * scale), Math.round(fullHeight * scale)];
  const content = element(
    'g',
    { transform: `scale(${scale.toFixed(4)})` },
    element('rect', { width: fullWidth + 1, height: fullHeight + 1, fill: page }),
    placed,
    card,
    text,
  );
  return { svg: svgDocument(pageWidth, pageHeight, content), width: pageWidth, height: pageHeight };
}

/** Grey bars where the page's text goes on. */
function textRows(random: Random, left: number, top: number, width: number, height: number): string {
  const rows = Math.max(1, Math.floor(height / 14));
  const bars = Array.from({ length: rows }, (_, index) =>
    element('rect', {
      x: left,
      y: top + index * 14,
      width: width * random.uniform(0.4, 0.95),
      height: 5,
      fill: '#8a8a8a',
      'fill-opacity': 0.6,
    }),
  );
  return bars.join('');
}
