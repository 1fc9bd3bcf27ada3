import type { EChartsOption } from 'echarts';
import type { Random } from '../../random.ts';
import type { PiePlan } from '../chart-plan.ts';
import { surroundings } from './echarts-axes.ts';
import type { EchartsStyle } from './echarts-style.ts';

/** A pie or donut in ECharts. */
export function pieOption(random: Random, { truth, paints }: PiePlan, style: EchartsStyle): EChartsOption {
  const { slices, title } = truth;
  const outer = random.int(55, 85);
  const inside = random.chance(0.2);
  const named = style.legend === 'none' || random.chance(0.6);
  return {
    ...surroundings(
      style,
      title,
      slices.map(({ name }) => name),
    ),
    color: paints.map(({ css }) => css),
    series: [
      {
        type: 'pie',
        radius: [random.chance(0.35) ? `${random.int(25, outer - 20)}%` : '0%', `${outer}%`],
        center: [style.legend === 'right' ? '44%' : '50%', `${random.int(50, 55)}%`],
        startAngle: random.choice([90, 90, 90, 0, random.int(0, 359)]),
        clockwise: random.chance(0.8),
        data: slices.map(({ name, share }) => ({ name, value: share * 100 })),
        label: {
          show: named || inside,
          position: inside ? 'inside' : 'outside',
          formatter: random.choice(['{b}', '{d}%', '{b}: {d}%']),
          color: inside ? '#ffffff' : style.ink,
          fontFamily: style.fontFamily,
          fontSize: style.fontSize,
        },
        itemStyle: random.chance(0.35)
          ? {
              borderColor: style.page,
              borderWidth: random.int(1, 5),
              borderRadius: random.choice([0, 0, 6, 10]),
            }
          : {},
      },
    ],
  };
}
