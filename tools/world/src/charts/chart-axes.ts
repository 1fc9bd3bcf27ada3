import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { textLine } from '../text.ts';
import { CHART_HEIGHT, CHART_INK, CHART_WIDTH } from './chart-canvas.ts';
import { categoryLabels } from './chart-words.ts';

const GRID_LINES = 4;

/** Where a chart's values are drawn, in pixels. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export const randomPlot = (random: Random): Plot => ({
  left: random.uniform(44, 60),
  right: CHART_WIDTH - random.uniform(14, 30),
  top: random.uniform(42, 52),
  bottom: CHART_HEIGHT - random.uniform(32, 44),
});

/** Grid, axes, the numbers on the vertical one and a label under each of the `count` marks. */
export function chartAxes(random: Random, { left, right, top, bottom }: Plot, count: number): string {
  const step = random.choice([5, 10, 20, 25, 50, 100, 250]);
  const labelled = Array.from({ length: GRID_LINES + 1 }, (_, index) => {
    const y = bottom - ((bottom - top) * index) / GRID_LINES;
    const grid = element('line', { x1: left, x2: right, y1: y, y2: y, stroke: 'rgb(222,222,226)' });
    return (
      grid + textLine(String(step * index), left - 6, y + 4, 11, { 'text-anchor': 'end', fill: CHART_INK })
    );
  });
  const categories = categoryLabels(random, count).map((label, index) =>
    textLine(label, slotCenter({ left, right }, count, index), bottom + 17, 12, {
      'text-anchor': 'middle',
      fill: CHART_INK,
    }),
  );
  const frame = {
    d: `M${left} ${top} L${left} ${bottom} L${right} ${bottom}`,
    fill: 'none',
    stroke: CHART_INK,
    'stroke-width': 2,
  };
  return [...labelled, ...categories, element('path', frame)].join('');
}

/** The horizontal center of one of `count` equal slots. */
export const slotCenter = (
  { left, right }: Pick<Plot, 'left' | 'right'>,
  count: number,
  index: number,
): number => left + ((right - left) * (index + 0.5)) / count;
