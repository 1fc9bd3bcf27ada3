import type { TopLevelSpec } from 'vega-lite';
import type { Random } from '../../random.ts';
import type { PiePlan } from '../chart-plan.ts';
import type { VegaStyle } from './vega-style.ts';

/** A pie or donut in Vega-Lite. */
export function pieSpec(random: Random, { truth, paints }: PiePlan, style: VegaStyle): TopLevelSpec {
  const { slices, title } = truth;
  const size = Math.min(style.width, style.height);
  return {
    title,
    width: size,
    height: size,
    config: { ...style.config, view: { stroke: null } },
    data: { values: slices.map(({ name, share }, order) => ({ name, share, order })) },
    mark: {
      type: 'arc',
      innerRadius: random.chance(0.3) ? size * 0.22 : 0,
      ...(random.chance(0.3) ? { stroke: '#ffffff' } : {}),
    },
    encoding: {
      theta: { field: 'share', type: 'quantitative', stack: true },
      order: { field: 'order', type: 'quantitative' },
      color: {
        field: 'name',
        type: 'nominal',
        title: null,
        scale: { domain: slices.map(({ name }) => name), range: paints.map(({ css }) => css) },
      },
    },
  };
}
