import type { ChartTruth, PieChartTruth, ScatterChartTruth, SeriesChartTruth } from '../truth/chart-truth.ts';
import type { Paint } from './chart-paint.ts';

/** What a renderer draws: a truth, and the exact colors of its series or slices (of its points: the first). */
export interface PlanOf<Truth extends ChartTruth> {
  readonly truth: Truth;
  readonly paints: readonly Paint[];
  /** Whether the colors are meant for a dark ground. */
  readonly dark: boolean;
}

export type SeriesPlan = PlanOf<SeriesChartTruth>;
export type PiePlan = PlanOf<PieChartTruth>;
export type ScatterPlan = PlanOf<ScatterChartTruth>;
export type ChartPlan = SeriesPlan | PiePlan | ScatterPlan;

/** What draws the plans of one library. */
export interface Renderers<Result> {
  readonly series: (plan: SeriesPlan) => Result;
  readonly pie: (plan: PiePlan) => Result;
  readonly scatter: (plan: ScatterPlan) => Result;
}

/** Calls the renderer of the plan's kind. */
export function render<Result>(plan: ChartPlan, renderers: Renderers<Result>): Result {
  const { truth } = plan;
  switch (truth.kind) {
    case 'pie':
      return renderers.pie({ ...plan, truth });
    case 'scatter':
      return renderers.scatter({ ...plan, truth });
    case 'bar':
    case 'grouped-bar':
    case 'stacked-bar':
    case 'horizontal-bar':
    case 'line':
      return renderers.series({ ...plan, truth });
  }
}
