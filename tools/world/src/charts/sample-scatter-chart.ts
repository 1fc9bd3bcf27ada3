import type { Random } from '../random.ts';
import type { Axis, ScatterChartTruth } from '../truth/chart-truth.ts';
import { samplePaints } from './chart-paint.ts';
import type { ScatterPlan } from './chart-plan.ts';
import { MEASURES } from './chart-words.ts';
import { sampleCloud } from './sample-cloud.ts';

const MAGNITUDES = [1, 5, 10, 40, 100, 500, 2000, 30_000];

/** Two measures that go together, against each other, or have nothing to do with each other. */
export function sampleScatterChart(random: Random, dark: boolean): ScatterPlan {
  const [paint] = samplePaints(random, 1, dark, true);
  if (paint === undefined) throw new RangeError('expected the color of the points, got none');
  const trend = random.choice(['rising', 'falling', 'flat'] as const);
  const outlier = random.chance(0.35);
  const [horizontalAxis, verticalAxis] = random.shuffle(MEASURES) as [Axis, Axis];
  const toX = sampleScale(random);
  const toY = sampleScale(random);
  const truth: ScatterChartTruth = {
    type: 'chart',
    kind: 'scatter',
    title: random.choice([
      `${horizontalAxis.title} and ${verticalAxis.title.toLowerCase()}`,
      `${verticalAxis.title} by ${horizontalAxis.title.toLowerCase()}`,
      `${verticalAxis.title} vs. ${horizontalAxis.title.toLowerCase()}`,
    ]),
    horizontalAxis,
    verticalAxis,
    color: paint.color,
    points: sampleCloud(random, trend, outlier).map(([x, y]) => [toX(x), toY(y)] as const),
    trend,
    outlier,
  };
  return { truth, paints: [paint], dark };
}

function sampleScale(random: Random): (share: number) => number {
  const size = random.choice(MAGNITUDES) * random.uniform(0.7, 1.4);
  const start = random.chance(0.4) ? 0 : random.uniform(0.2, 3);
  const digits = Math.max(0, 3 - Math.ceil(Math.log10(size)));
  return (share) => Number(((start + share) * size).toFixed(digits));
}
