import { colorDistance } from './chart-paint.ts';
import type { ChartPlan } from './chart-plan.ts';

const LEAST_CONTRAST = 75;
/** Of lines and points, which blur into the ground, and of anything on a dark one. */
const LEAST_THIN_CONTRAST = 115;

/** Whether every paint of the plan can be seen on a ground of this color. */
export function isSeenOn({ truth, paints, dark }: ChartPlan, ground: string): boolean {
  const thin = dark || truth.kind === 'line' || truth.kind === 'scatter';
  const least = thin ? LEAST_THIN_CONTRAST : LEAST_CONTRAST;
  return paints.every(({ css }) => colorDistance(css, ground) > least);
}
