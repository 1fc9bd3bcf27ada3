import { COLOR_VALUES, css, jitter } from '../palette.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element, points } from '../svg.ts';
import { COLORS, TRENDS } from '../truth.ts';
import type { SeriesChartTruth } from '../truth.ts';
import { chartAxes, randomPlot, slotCenter } from './chart-axes.ts';
import type { Plot } from './chart-axes.ts';
import { CHART_HEIGHT, CHART_WIDTH, chartCanvas } from './chart-canvas.ts';
import { seriesValues } from './series-values.ts';

const SERIES_COLORS = COLORS.filter((color) => color !== 'white');

/** A bar or line chart of one series of three to six values. */
export function drawSeriesChart(random: Random, kind: SeriesChartTruth['kind']): Picture {
  const color = random.choice(SERIES_COLORS);
  const count = random.int(3, 6);
  const trend = random.choice(TRENDS);
  const values = seriesValues(random, trend, count);
  const plot = randomPlot(random);
  const paint = css(jitter(random, COLOR_VALUES[color], 12));
  const marks = kind === 'bar' ? bars(random, plot, values, paint) : line(random, plot, values, paint);
  const svg = chartCanvas(random, chartAxes(random, plot, count), marks);
  const peak = trend === 'flat' ? {} : { highest: values.indexOf(Math.max(...values)) + 1 };
  return {
    truth: { type: 'chart', kind, color, count, trend, ...peak },
    svg,
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
  };
}

function bars(random: Random, plot: Plot, values: readonly number[], fill: string): string {
  const width = ((plot.right - plot.left) / values.length) * random.uniform(0.5, 0.72);
  const rectangles = values.map((value, index) => {
    const height = (plot.bottom - plot.top) * value;
    const x = slotCenter(plot, values.length, index) - width / 2;
    return element('rect', { x, y: plot.bottom - height, width, height });
  });
  return element('g', { fill }, ...rectangles);
}

function line(random: Random, plot: Plot, values: readonly number[], stroke: string): string {
  const pairs = values.map(
    (value, index) =>
      [slotCenter(plot, values.length, index), plot.bottom - (plot.bottom - plot.top) * value] as const,
  );
  const path = { points: points(pairs), fill: 'none', stroke, 'stroke-width': random.uniform(5.5, 7.5) };
  const r = random.uniform(9, 11);
  const markers = pairs.map(([cx, cy]) => element('circle', { cx, cy, r, fill: stroke }));
  return element('polyline', path) + markers.join('');
}
