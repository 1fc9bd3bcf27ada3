import type { Config } from 'vega-lite';
import { SANS_FAMILIES } from '../../font.ts';
import type { Random } from '../../random.ts';
import { isSeenOn } from '../seen-on.ts';
import type { ChartPlan } from '../chart-plan.ts';

/** Size of the plot in pixels, and a theme. */
export interface VegaStyle {
  readonly width: number;
  readonly height: number;
  readonly config: Config;
  readonly legend: boolean;
}

/** Grounds of the view, as in Vega's own themes. */
const VIEWS = ['#ffffff', '#ffffff', '#e5e5e5', '#f0f0f0', '#f9f9f9'];
const DARK = '#333333';

/** Vega-Lite's defaults, or with a theme's ground, grid and domain lines. */
export function sampleVegaStyle(random: Random, plan: ChartPlan): VegaStyle {
  const width = random.int(320, 640);
  const views = VIEWS.filter((view) => isSeenOn(plan, view));
  const view = plan.dark ? DARK : random.choice([...views, '#ffffff']);
  const ink = plan.dark ? '#ffffff' : '#000000';
  const font = random.choice(SANS_FAMILIES);
  return {
    width,
    height: Math.round(width / random.uniform(1.05, 1.9)),
    legend: random.chance(0.85),
    config: {
      background: plan.dark ? DARK : '#ffffff',
      font,
      view: { fill: view, stroke: random.choice(['#dddddd', 'transparent']) },
      axis: {
        grid: random.chance(0.75),
        gridColor: plan.dark ? '#888888' : random.choice(['#dddddd', '#ffffff', '#cccccc']),
        labelColor: ink,
        titleColor: ink,
        domain: random.chance(0.7),
        ticks: random.chance(0.7),
      },
      legend: {
        labelColor: ink,
        titleColor: ink,
        orient: random.choice(['right', 'right', 'bottom', 'top']),
      },
      title: { color: ink, anchor: random.choice(['start', 'middle']) },
    },
  };
}
