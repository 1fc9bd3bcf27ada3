import { css } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';
import { element, svgDocument } from '../svg.ts';
import { textLine } from '../text.ts';
import { chartTitle } from './chart-words.ts';

export const CHART_WIDTH = 400;
export const CHART_HEIGHT = 300;
export const CHART_INK = 'rgb(70,70,76)';

const GROUNDS: readonly Rgb[] = [
  [255, 255, 255],
  [250, 250, 247],
  [246, 248, 252],
];

/** A light canvas with a title, around the marks of a chart. */
export function chartCanvas(random: Random, ...marks: readonly string[]): string {
  const ground = element('rect', {
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
    fill: css(random.choice(GROUNDS)),
  });
  const centered = random.chance(0.5);
  const title = textLine(chartTitle(random), centered ? CHART_WIDTH / 2 : 20, 26, 16, {
    'font-weight': 'bold',
    'text-anchor': centered ? 'middle' : 'start',
    fill: CHART_INK,
  });
  return svgDocument(CHART_WIDTH, CHART_HEIGHT, ground, title, ...marks);
}
