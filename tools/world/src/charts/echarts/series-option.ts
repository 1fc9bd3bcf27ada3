import type { BarSeriesOption, EChartsOption, LineSeriesOption } from 'echarts';
import type { Random } from '../../random.ts';
import { MOST_COUNTED } from '../../truth/chart-truth.ts';
import type { SeriesPlan } from '../chart-plan.ts';
import { startsAtZero } from '../value-range.ts';
import { axisOption, surroundings } from './echarts-axes.ts';
import type { EchartsStyle } from './echarts-style.ts';

const SYMBOLS = ['emptyCircle', 'emptyCircle', 'circle', 'rect', 'triangle', 'diamond', 'none'];

/** Bars or lines in ECharts. */
export function seriesOption(
  random: Random,
  { truth, paints }: SeriesPlan,
  style: EchartsStyle,
): EChartsOption {
  const { kind, series, categories, categoryAxis, valueAxis } = truth;
  const horizontal = kind === 'horizontal-bar';
  const zero = startsAtZero(truth);
  const category = {
    type: 'category' as const,
    data: [...categories],
    inverse: horizontal,
    boundaryGap: kind !== 'line' || random.chance(0.5),
    ...axisOption(style, categoryAxis, false, horizontal),
  };
  const value = {
    type: 'value' as const,
    scale: zero === 'never' || (zero === 'either' && random.chance(0.5)),
    ...axisOption(style, valueAxis, true, !horizontal),
  };
  const look =
    kind === 'line'
      ? lineLook(
          random,
          truth.series.length === 1 ? categories.length : Infinity,
          Math.max(style.width, style.height) / 600,
        )
      : barLook(random, kind === 'stacked-bar');
  const label = {
    show: style.labels && categories.length <= MOST_COUNTED,
    fontFamily: style.fontFamily,
    fontSize: style.fontSize * 0.85,
  };
  return {
    ...surroundings(
      style,
      truth.title,
      series.map(({ name }) => name),
    ),
    color: paints.map(({ css }) => css),
    xAxis: horizontal ? value : category,
    yAxis: horizontal ? category : value,
    series: series.map(({ name, values }) => ({ name, data: [...values], label, ...look })),
  };
}

function barLook(random: Random, stacked: boolean): Partial<BarSeriesOption> & { type: 'bar' } {
  return {
    type: 'bar',
    ...(stacked ? { stack: 'all' } : {}),
    ...(random.chance(0.4) ? { barCategoryGap: `${random.int(5, 60)}%` } : {}),
    ...(random.chance(0.3) ? { barGap: `${random.int(0, 20)}%` } : {}),
    ...(!stacked && random.chance(0.15) ? { showBackground: true } : {}),
    itemStyle: !stacked && random.chance(0.2) ? { borderRadius: random.int(3, 12) } : {},
  };
}

function lineLook(
  random: Random,
  counted: number,
  unit: number,
): Partial<LineSeriesOption> & { type: 'line' } {
  const symbol = random.choice(SYMBOLS);
  return {
    type: 'line',
    symbol: counted <= MOST_COUNTED && symbol === 'none' ? 'circle' : symbol,
    symbolSize: unit * random.int(5, 11),
    showAllSymbol: true,
    smooth: random.chance(0.25),
    ...(random.chance(0.1) ? { step: 'middle' as const } : {}),
    ...(random.chance(0.2) ? { areaStyle: { opacity: random.uniform(0.15, 0.5) } } : {}),
    lineStyle: { width: unit * random.uniform(1.5, 5) },
  };
}
