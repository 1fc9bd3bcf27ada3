import type { TopLevelSpec } from 'vega-lite';
import type { Random } from '../../random.ts';
import type { ScatterPlan } from '../chart-plan.ts';
import { titleOf } from '../own/plot-layout.ts';
import type { VegaStyle } from './vega-style.ts';

/** Points in Vega-Lite, filled or hollow. */
export function scatterSpec(random: Random, { truth, paints }: ScatterPlan, style: VegaStyle): TopLevelSpec {
  const { title, horizontalAxis, verticalAxis, points } = truth;
  return {
    title,
    width: style.width,
    height: style.height,
    config: style.config,
    data: { values: points.map(([x, y]) => ({ x, y })) },
    mark: {
      type: 'point',
      filled: random.chance(0.6),
      shape: random.choice(['circle', 'circle', 'square', 'diamond']),
      size: random.int(30, 110),
      color: paints[0]?.css ?? '',
    },
    encoding: {
      x: { field: 'x', type: 'quantitative', title: titleOf(horizontalAxis), scale: { zero: false } },
      y: { field: 'y', type: 'quantitative', title: titleOf(verticalAxis), scale: { zero: false } },
    },
  };
}
