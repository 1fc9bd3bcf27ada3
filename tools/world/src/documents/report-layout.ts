import { css } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { PAGE_INK, heading, pageWidth, paragraph } from './page.ts';
import type { Page } from './page.ts';

const TITLES = ['Annual Report', 'Market Report', 'Status Report', 'Test Report'];
const CHART_HEIGHT = 84;

/** A headline, a small bar chart beside text, and more text across the page. */
export function reportLayout(random: Random, page: Page): string {
  const { left, right, top } = page;
  const half = pageWidth(page) * 0.48;
  return [
    heading(random.choice(TITLES), (left + right) / 2, top + 22, 20, 'middle'),
    smallChart(random, left + 2, top + 42, half - 8),
    paragraph(random, left + half + 4, top + 50, pageWidth(page) - half - 4, 7),
    paragraph(random, left, top + 148, pageWidth(page), 5),
    paragraph(random, left, top + 216, pageWidth(page), 4),
  ].join('');
}

function smallChart(random: Random, x: number, y: number, width: number): string {
  const slot = width / 5;
  const fill = css([80 + random.int(-15, 15), 120 + random.int(-15, 15), 200 + random.int(-15, 15)]);
  const bars = Array.from({ length: 5 }, (_, index) => {
    const height = CHART_HEIGHT * random.uniform(0.2, 0.95);
    return element('rect', {
      x: x + slot * (index + 0.2),
      y: y + CHART_HEIGHT - height,
      width: slot * 0.65,
      height,
      fill,
    });
  });
  const d = `M${x} ${y} L${x} ${y + CHART_HEIGHT} L${x + width} ${y + CHART_HEIGHT}`;
  return bars.join('') + element('path', { d, fill: 'none', stroke: PAGE_INK, 'stroke-width': 2 });
}
