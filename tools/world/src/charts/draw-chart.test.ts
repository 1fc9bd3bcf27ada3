import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { CHART_KINDS } from '../truth/chart-truth.ts';
import { drawChart, drawWith } from './draw-chart.ts';
import { drawEchartsChart } from './echarts/draw-echarts-chart.ts';
import { drawOwnChart } from './own/draw-own-chart.ts';
import { sampleChart } from './sample-chart.ts';
import { drawVegaChart } from './vega/draw-vega-chart.ts';

const SEEDS = Array.from({ length: 80 }, (_, seed) => seed);
const BROKEN = /NaN|Infinity|undefined/;

test.each([
  ['our own', drawOwnChart],
  ['ECharts', drawEchartsChart],
] as const)('%s draws every truth in its colors, at 400 to 1000 pixels', (_, draw) => {
  const kinds = SEEDS.map((seed) => {
    const plan = sampleChart(new Random(seed));
    const { svg, width, height } = draw(new Random(seed), plan);
    expect(svg).not.toMatch(BROKEN);
    expect(Math.max(width, height)).toBeGreaterThanOrEqual(400);
    expect(Math.max(width, height)).toBeLessThanOrEqual(1000);
    return plan.truth.kind;
  });
  expect([...new Set(kinds)].sort()).toEqual([...CHART_KINDS].sort());
});

test('Vega draws every truth', async () => {
  const pictures = await Promise.all(SEEDS.map((seed) => drawVegaChart(new Random(seed))));
  for (const { svg } of pictures) expect(svg).not.toMatch(BROKEN);
  expect([...new Set(pictures.map(({ truth }) => truth.kind))].sort()).toEqual([...CHART_KINDS].sort());
});

test('all three draw the same truth of a seed', async () => {
  const own = drawWith(new Random(5), drawOwnChart);
  expect(drawWith(new Random(5), drawEchartsChart).truth).toEqual(own.truth);
  expect((await drawVegaChart(new Random(5))).truth).toEqual(own.truth);
});

test('the same seed gives the same picture, whichever library draws it', async () => {
  for (const seed of SEEDS.slice(0, 20))
    expect(drawChart(new Random(seed))).toEqual(drawChart(new Random(seed)));
  expect(await drawVegaChart(new Random(3))).toEqual(await drawVegaChart(new Random(3)));
});

test('about two in five pictures have lost something on their way', () => {
  const captured = SEEDS.filter((seed) => drawChart(new Random(seed)).capturing).length;
  expect(captured / SEEDS.length).toBeGreaterThan(0.25);
  expect(captured / SEEDS.length).toBeLessThan(0.55);
});
