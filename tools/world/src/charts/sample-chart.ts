import type { Random } from '../random.ts';
import type { ChartKind } from '../truth/chart-truth.ts';
import type { ChartPlan } from './chart-plan.ts';
import { samplePieChart } from './sample-pie-chart.ts';
import { sampleScatterChart } from './sample-scatter-chart.ts';
import { sampleSeriesChart } from './sample-series-chart.ts';

/** How often each kind is drawn: about equally, lines and bars a bit more. */
const DRAWN: readonly ChartKind[] = [
  'bar',
  'bar',
  'bar',
  'grouped-bar',
  'grouped-bar',
  'stacked-bar',
  'stacked-bar',
  'horizontal-bar',
  'horizontal-bar',
  'line',
  'line',
  'line',
  'line',
  'pie',
  'pie',
  'scatter',
  'scatter',
];
const DARK_CHANCE = 0.1;

/** A chart's truth with its colors, before anything draws it. */
export function sampleChart(random: Random): ChartPlan {
  const kind = random.choice(DRAWN);
  const dark = random.chance(DARK_CHANCE);
  switch (kind) {
    case 'pie':
      return samplePieChart(random, dark);
    case 'scatter':
      return sampleScatterChart(random, dark);
    case 'bar':
    case 'grouped-bar':
    case 'stacked-bar':
    case 'horizontal-bar':
    case 'line':
      return sampleSeriesChart(random, kind, dark);
  }
}
