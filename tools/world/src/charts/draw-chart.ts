import type { Capturing } from '../capture/capturing.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import type { ChartPlan } from './chart-plan.ts';
import type { Drawing } from './drawing.ts';
import { drawEchartsChart } from './echarts/draw-echarts-chart.ts';
import { drawOwnChart } from './own/draw-own-chart.ts';
import { placeOnPage } from './place-on-page.ts';
import { sampleChart } from './sample-chart.ts';

const ECHARTS_CHANCE = 0.35;
const PAGE_CHANCE = 0.15;
const CAPTURED_CHANCE = 0.4;
/** Of the longest side. */
const STRONGEST_BLUR = 0.004;

/** A chart as it may reach a user: drawn by us or by ECharts, maybe cut from a page, maybe saved with losses. */
export const drawChart = (random: Random): Picture =>
  drawWith(random, random.chance(ECHARTS_CHANCE) ? drawEchartsChart : drawOwnChart);

/** A chart drawn by the given renderer. */
export function drawWith(random: Random, draw: (random: Random, plan: ChartPlan) => Drawing): Picture {
  const plan = sampleChart(random);
  const drawn = draw(random, plan);
  const drawing = random.chance(PAGE_CHANCE) ? placeOnPage(random, drawn) : drawn;
  const capturing = random.chance(CAPTURED_CHANCE) ? { capturing: sampleLosses(random, drawing) } : {};
  return { truth: plan.truth, ...drawing, ...capturing };
}

function sampleLosses(random: Random, { width, height }: Drawing): Capturing {
  return {
    seed: random.int(0, 2 ** 31 - 1),
    ...(random.chance(0.5) ? { blur: Math.max(width, height) * random.uniform(0.0005, STRONGEST_BLUR) } : {}),
    ...(random.chance(0.5) ? { noise: random.uniform(1, 6) } : {}),
    ...(random.chance(0.6) ? { jpegQuality: random.int(50, 95) } : {}),
  };
}
