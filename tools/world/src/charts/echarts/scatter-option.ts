import type { EChartsOption } from 'echarts';
import type { Random } from '../../random.ts';
import type { ScatterPlan } from '../chart-plan.ts';
import { axisOption, surroundings } from './echarts-axes.ts';
import type { EchartsStyle } from './echarts-style.ts';

/** A scatter chart in ECharts, on axes that fit its points. */
export function scatterOption(
  random: Random,
  { truth, paints }: ScatterPlan,
  style: EchartsStyle,
): EChartsOption {
  const { title, horizontalAxis, verticalAxis, points } = truth;
  const name = verticalAxis.title;
  return {
    ...surroundings(style, title, [name]),
    color: paints.map(({ css }) => css),
    xAxis: {
      type: 'value',
      scale: true,
      ...axisOption(
        { ...style, splitLine: style.splitLine && random.chance(0.7) },
        horizontalAxis,
        true,
        false,
      ),
    },
    yAxis: { type: 'value', scale: true, ...axisOption(style, verticalAxis, true, true) },
    series: [
      {
        type: 'scatter',
        name,
        data: points.map((point) => [...point]),
        symbol: random.choice(['circle', 'circle', 'circle', 'rect', 'diamond', 'triangle']),
        symbolSize: (Math.max(style.width, style.height) / 600) * random.int(7, points.length > 60 ? 11 : 16),
        itemStyle: { opacity: random.choice([1, 0.8, 0.6]) },
      },
    ],
  };
}
