import type { EChartsOption } from 'echarts';
import type { Axis } from '../../truth/chart-truth.ts';
import type { EchartsStyle } from './echarts-style.ts';

/** What axes of values and of categories have in common; `upright`: a vertical one. */
export function axisOption(style: EchartsStyle, { title, unit }: Axis, isValue: boolean, upright: boolean) {
  const name = unit === undefined ? title : `${title} (${unit})`;
  const text = { color: style.ink, fontSize: style.fontSize, fontFamily: style.fontFamily };
  const named = {
    name,
    nameLocation: 'middle' as const,
    nameGap: style.fontSize * (upright ? 4 : 2.4),
    nameTextStyle: text,
  };
  return {
    ...(style.axisNames ? named : {}),
    axisLine: { show: isValue ? style.axisLine : true, lineStyle: { color: style.ink } },
    axisTick: { show: style.ticks },
    splitLine: {
      show: isValue ? style.splitLine : style.crossLines,
      lineStyle: { color: style.gridColor, type: style.dashed ? ('dashed' as const) : ('solid' as const) },
    },
    axisLabel: text,
  };
}

/** Title, legend and margins, equal for every kind of chart. */
export function surroundings(style: EchartsStyle, title: string, names: readonly string[]): EChartsOption {
  const text = { color: style.ink, fontFamily: style.fontFamily, fontSize: style.fontSize };
  const legendAt = {
    top: { top: style.title === 'none' ? style.fontSize * 0.5 : style.fontSize * 2.6 },
    bottom: { bottom: style.fontSize * 0.4 },
    right: { right: style.fontSize * 0.6, top: 'middle', orient: 'vertical' as const },
  };
  return {
    animation: false,
    backgroundColor: style.page,
    textStyle: { fontFamily: style.fontFamily },
    ...(style.title === 'none'
      ? {}
      : {
          title: {
            text: title,
            left: style.title,
            top: style.fontSize * 0.5,
            textStyle: { ...text, fontSize: style.fontSize * 1.4 },
          },
        }),
    ...(style.legend === 'none'
      ? {}
      : {
          legend: {
            data: [...names],
            textStyle: text,
            ...legendAt[style.legend],
            ...(style.legendIcon ? { icon: style.legendIcon } : {}),
          },
        }),
    grid: {
      left: style.fontSize * (style.axisNames ? 3 : 1),
      right: style.legend === 'right' ? style.fontSize * 8 : style.fontSize * 1.6,
      top: style.fontSize * (1.2 + (style.title === 'none' ? 0 : 2) + (style.legend === 'top' ? 2 : 0)),
      bottom: style.fontSize * ((style.axisNames ? 2.2 : 0.8) + (style.legend === 'bottom' ? 2 : 0)),
      containLabel: true,
    },
  };
}
