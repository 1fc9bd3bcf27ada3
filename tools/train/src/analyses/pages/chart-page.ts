import type { TextLine } from '@glimpse/core';
import { sampleSeriesChart } from '@glimpse/world';
import type { Axis, Random, SeriesChartTruth } from '@glimpse/world';
import { categories, chartTitle, comparedBy, legend, numberStyle, subtitle, unit } from './chart-words.ts';
import { LETTER_HEIGHT, LETTER_WIDTH, lineAt } from './page.ts';

/** What ticks, edges and bars are read as. */
const STRAYS = ['4', '1', 'i', 'H', 'A', '—', 'L', 'E', '|', 'o', 'a', '+'];
const KINDS = ['bar', 'bar', 'horizontal-bar', 'horizontal-bar', 'line'] as const;
/** Of the plot, in pixels; its first corner is the origin of the picture's middle part. */
const PLOT = { left: 140, top: 120, width: 640, height: 400 };

/** A chart as other programs print its words, around bars or a line of the world's values; and nothing drawn. */
export function chartPage(random: Random): { truth: SeriesChartTruth; lines: readonly TextLine[] } {
  const truth = renamed(random, sampled(random));
  const names = truth.categories;
  const isHorizontal = truth.kind === 'horizontal-bar';
  const values = truth.series[0]?.values ?? [];
  const most = Math.max(...values, 0);
  const [step, ticks] = ticksTo(random, most);
  const axis = Math.max(ticks.at(-1) ?? 0, most) || 1;
  const marks = random.chance(0.35);
  const style = numberStyle(random);
  const tickText = (tick: number): string => style(written(tick, step));
  const text = (value: string, center: number, y: number): TextLine[] => {
    const x = center - (value.length * LETTER_WIDTH) / 2;
    const line = lineAt(random.chance(0.06) ? `${value} ${random.choice(STRAYS)}` : value, x, y);
    return line ? [line] : [];
  };
  const right = (value: string, y: number): TextLine[] =>
    text(value, PLOT.left - 15 - (value.length * LETTER_WIDTH) / 2, y);
  const bottom = PLOT.top + PLOT.height;
  const across = (share: number): number => PLOT.left + share * PLOT.width;
  const down = (share: number): number => bottom - share * PLOT.height - LETTER_HEIGHT / 2;
  const places = names.map((_, index) => (index + 0.5) / names.length);
  const lines = isHorizontal
    ? [
        ...names.flatMap((name, index) => right(name, down(1 - (places[index] ?? 0)))),
        ...(marks
          ? values.flatMap((value, index) =>
              text(String(value), across(Math.max(0, value / axis)) + 30, down(1 - (places[index] ?? 0))),
            )
          : []),
        ...ticks.flatMap((tick) => text(tickText(tick), across(tick / axis), bottom + 10)),
      ]
    : [
        ...(marks
          ? values.flatMap((value, index) =>
              text(String(value), across(places[index] ?? 0), down(Math.max(0, value / axis)) - 14),
            )
          : []),
        ...ticks.flatMap((tick) => right(tickText(tick), down(tick / axis))),
        ...names.flatMap((name, index) => text(name, across(places[index] ?? 0), bottom + 12)),
      ];
  const under = isHorizontal ? axisText(truth.valueAxis) : axisText(truth.categoryAxis);
  const beside = isHorizontal ? axisText(truth.categoryAxis) : axisText(truth.valueAxis);
  return {
    truth,
    lines: [
      ...text(truth.title, across(random.choice([0.5, 0.5, 0.25])), random.choice([60, 60, 60, 40])),
      ...(random.chance(0.15) ? text(subtitle(random), across(0.5), 85) : []),
      ...(random.chance(0.25)
        ? text(legend(random), across(random.choice([0.5, 0.9, 1.1])), random.choice([100, 130, bottom + 65]))
        : []),
      ...lines,
      ...text(under, across(random.choice([0.5, 0.5, 1])), bottom + 40),
      ...(random.chance(0.1) ? text(`Source: ${subtitle(random)}`, across(0.2), bottom + 90) : []),
      // Turned by a quarter, and hence seldom read.
      ...(random.chance(0.3) ? text(beside, 40, down(0.5)) : []),
      ...(random.chance(0.25)
        ? text(random.choice(STRAYS), across(random.uniform(0, 1)), down(random.uniform(0, 1)))
        : []),
    ],
  };
}

/** Mostly one whose highest bar a caption tells. */
function sampled(random: Random): SeriesChartTruth {
  for (;;) {
    const { truth } = sampleSeriesChart(random, random.choice(KINDS), false);
    if (truth.series.length > 1 || truth.categories.length > 12) continue;
    if (truth.categories.length <= 4 || random.chance(0.25)) return truth;
  }
}

function renamed(random: Random, truth: SeriesChartTruth): SeriesChartTruth {
  const title = chartTitle(random);
  const names = categories(random, truth.categories.length);
  const named = random.chance(0.6) ? unit(random) : undefined;
  const valueAxis = random.choice<Axis>([
    { title: '' },
    { title: named ?? '' },
    { title: title.split(' ')[0] ?? '', ...(named !== undefined && { unit: named }) },
  ]);
  return {
    ...truth,
    title,
    categories: names,
    categoryAxis: { title: random.chance(0.4) ? comparedBy(random) : '' },
    valueAxis,
    series: truth.series.map((series) => ({ ...series, name: title })),
  };
}

const axisText = ({ title, unit: named }: Axis): string =>
  named === undefined ? title : `${title} (${named})`;

/** Numbers of an axis from 0, and their step. */
function ticksTo(random: Random, most: number): [number, number[]] {
  const raw = most / random.int(3, 7) || 1;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= raw) ?? 10) * power;
  return [step, Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step)];
}

/** With the decimals that the step needs, as axes are labelled. */
const written = (value: number, step: number): string =>
  value.toFixed(String(Number(step.toPrecision(6))).split('.')[1]?.length ?? 0);
