import { init } from 'echarts';
import type { Random } from '../../random.ts';
import { render } from '../chart-plan.ts';
import type { ChartPlan } from '../chart-plan.ts';
import type { Drawing } from '../drawing.ts';
import { sampleEchartsStyle } from './echarts-style.ts';
import { pieOption } from './pie-option.ts';
import { scatterOption } from './scatter-option.ts';
import { seriesOption } from './series-option.ts';

/** Counters of the process, in the ids of clip paths. */
const INSTANCE_IDS = /zr\d+-/g;
/** What happens under a mouse, in classes with such counters. */
const HOVER_STYLES = /<style[^]*?<\/style>| class="[^"]*"/g;

/** The chart as Apache ECharts draws it on a server. */
export function drawEchartsChart(random: Random, plan: ChartPlan): Drawing {
  const several = plan.paints.length > 1;
  const style = sampleEchartsStyle(random, plan, several);
  const { width, height } = style;
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(
      render(plan, {
        series: (series) => seriesOption(random, series, style),
        pie: (pie) => pieOption(random, pie, style),
        scatter: (scatter) => scatterOption(random, scatter, style),
      }),
    );
    return {
      svg: chart.renderToSVGString().replaceAll(HOVER_STYLES, '').replaceAll(INSTANCE_IDS, 'zr-'),
      width,
      height,
    };
  } finally {
    chart.dispose();
  }
}
