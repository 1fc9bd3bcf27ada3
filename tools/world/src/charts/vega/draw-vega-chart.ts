import { View, parse } from 'vega';
import { compile } from 'vega-lite';
import type { Picture } from '../../picture.ts';
import type { Random } from '../../random.ts';
import { render } from '../chart-plan.ts';
import { sampleChart } from '../sample-chart.ts';
import { pieSpec } from './pie-spec.ts';
import { scatterSpec } from './scatter-spec.ts';
import { seriesSpec } from './series-spec.ts';
import { sampleVegaStyle } from './vega-style.ts';

const SIZE = /width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"/;
/** Vega's minus sign and ellipsis, as the world's fonts have them. */
const MINUS = /\u2212/g;
const ELLIPSIS = /\u2026/g;
/** Counters of the process, in the ids of clip paths and gradients. */
const IDS = /(clip|gradient_)\d+/g;

/** A chart as Vega-Lite draws it. For evaluation only: no picture of the training comes from it. */
export async function drawVegaChart(random: Random): Promise<Picture> {
  const plan = sampleChart(random);
  const style = sampleVegaStyle(random, plan);
  const { spec } = compile(
    render(plan, {
      series: (series) => seriesSpec(random, series, style),
      pie: (pie) => pieSpec(random, pie, style),
      scatter: (scatter) => scatterSpec(random, scatter, style),
    }),
  );
  const view = new View(parse(spec), { renderer: 'none' });
  const written = await view.toSVG().finally(() => view.finalize());
  const svg = written.replaceAll(MINUS, '-').replaceAll(ELLIPSIS, '...').replaceAll(IDS, '$1');
  const [, width, height] = SIZE.exec(svg) ?? [];
  if (width === undefined || height === undefined)
    throw new RangeError(`expected an SVG with width and height from Vega, got ${svg.slice(0, 80)}`);
  return { truth: plan.truth, svg, width: Math.round(Number(width)), height: Math.round(Number(height)) };
}
