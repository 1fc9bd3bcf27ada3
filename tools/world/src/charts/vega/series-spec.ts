import type { TopLevelSpec } from 'vega-lite';
import type { Random } from '../../random.ts';
import { MOST_COUNTED } from '../../truth/chart-truth.ts';
import type { SeriesPlan } from '../chart-plan.ts';
import { titleOf } from '../own/plot-layout.ts';
import { startsAtZero } from '../value-range.ts';
import type { VegaStyle } from './vega-style.ts';

/** Bars or lines in Vega-Lite. */
export function seriesSpec(random: Random, { truth, paints }: SeriesPlan, style: VegaStyle): TopLevelSpec {
  const { kind, series, categories, title, categoryAxis, valueAxis } = truth;
  const zero = startsAtZero(truth);
  const rows = series.flatMap(({ name, values }) =>
    values.map((value, index) => ({ category: categories[index] ?? '', value, series: name })),
  );
  const category = { field: 'category', type: 'ordinal' as const, sort: null, title: categoryAxis.title };
  const value = {
    field: 'value',
    type: 'quantitative' as const,
    title: titleOf(valueAxis),
    stack: kind === 'stacked-bar',
    scale: { zero: zero === 'always' || (zero === 'either' && random.chance(0.5)) },
  };
  const horizontal = kind === 'horizontal-bar';
  const counted = series.length === 1 && categories.length <= MOST_COUNTED;
  const line = {
    type: 'line' as const,
    point: counted || random.chance(0.4),
    interpolate: random.choice(['linear', 'linear', 'monotone'] as const),
  };
  return {
    title,
    width: style.width,
    height: style.height,
    config: style.config,
    data: { values: rows },
    mark: kind === 'line' ? line : { type: 'bar' },
    encoding: {
      x: horizontal ? value : category,
      y: horizontal ? category : value,
      color: {
        field: 'series',
        type: 'nominal',
        title: null,
        scale: { domain: series.map(({ name }) => name), range: paints.map(({ css }) => css) },
        ...(style.legend && series.length > 1 ? {} : { legend: null }),
      },
      ...(kind === 'grouped-bar'
        ? { xOffset: { field: 'series', type: 'nominal' as const, sort: null } }
        : {}),
    },
  };
}
