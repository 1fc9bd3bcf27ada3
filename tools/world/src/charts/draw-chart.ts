import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { drawPieChart } from './draw-pie-chart.ts';
import { drawSeriesChart } from './draw-series-chart.ts';

/** A bar, line or pie chart, equally likely. */
export function drawChart(random: Random): Picture {
  const kind = random.choice(['bar', 'line', 'pie'] as const);
  return kind === 'pie' ? drawPieChart(random) : drawSeriesChart(random, kind);
}
