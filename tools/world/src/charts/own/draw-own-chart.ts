import type { Random } from '../../random.ts';
import { element, svgDocument } from '../../svg.ts';
import type { Drawing } from '../drawing.ts';
import { render } from '../chart-plan.ts';
import type { ChartPlan } from '../chart-plan.ts';
import { inset } from './box.ts';
import { drawOwnPie } from './draw-own-pie.ts';
import { drawOwnScatter } from './draw-own-scatter.ts';
import { drawOwnSeries } from './draw-own-series.ts';
import { drawHeading } from './heading.ts';
import { sampleOwnStyle } from './own-style.ts';

/** The chart in any of our own styles. */
export function drawOwnChart(random: Random, plan: ChartPlan): Drawing {
  const style = sampleOwnStyle(random, plan);
  const { page } = style;
  const { width, height } = page;
  const whole = inset({ left: 0, top: 0, right: width, bottom: height }, page.margin);
  const [heading, box] = drawHeading(plan.truth.title, page, whole);
  const chart = render(plan, {
    series: (series) => drawOwnSeries(random, series, style, box),
    pie: (pie) => drawOwnPie(random, pie, style, box),
    scatter: (scatter) => drawOwnScatter(random, scatter, style, box),
  });
  const ground = element('rect', { width, height, fill: page.page });
  const texts = { 'font-family': page.fontFamily, fill: page.ink };
  return { svg: svgDocument(width, height, ground, element('g', texts, heading, chart)), width, height };
}
