import type { Random } from '../../random.ts';
import { element } from '../../svg.ts';
import type { SeriesPlan } from '../chart-plan.ts';
import { markValues, startsAtZero, valueRange } from '../value-range.ts';
import { valueTexts } from './axis-labels.ts';
import { gridLines, plotGround, spinesAndTicks } from './axis-lines.ts';
import { drawBars } from './bars.ts';
import { heightOf, widthOf } from './box.ts';
import type { Box } from './box.ts';
import { drawLegend, legendInside } from './legend.ts';
import { drawLines, linePositions } from './lines.ts';
import type { OwnStyle } from './own-style.ts';
import { layOutPlot } from './plot-layout.ts';
import { categoryPosition, valuePosition } from './plot-frame.ts';
import type { PlotFrame } from './plot-frame.ts';
import { valueScale } from './value-scale.ts';

/** Bars or lines with axes and a legend inside the box. */
export function drawOwnSeries(
  random: Random,
  plan: SeriesPlan,
  { page, axis, marks }: OwnStyle,
  box: Box,
): string {
  const { kind, categories, series, categoryAxis, valueAxis } = plan.truth;
  const zero = startsAtZero(plan.truth);
  const fromZero = zero === 'always' || (zero === 'either' && random.chance(0.5));
  const horizontal = kind === 'horizontal-bar';
  const most = horizontal ? widthOf(box) / (page.fontSize * 3.5) : heightOf(box) / (page.fontSize * 2.4);
  const values = valueScale(valueRange(markValues(plan.truth), fromZero), axis, most);
  const entries = series.map(({ name }, index) => ({ name, css: plan.paints[index]?.css ?? '' }));
  const symbol =
    kind === 'line'
      ? random.choice(['line', 'line', 'circle', 'square'] as const)
      : random.choice(['square', 'circle', 'wide'] as const);
  const [legend, rest] = drawLegend(entries, page, box, symbol);
  const texts = valueTexts(values, axis, valueAxis.unit);
  const valueSide = { axis: valueAxis, texts, shown: axis.valueLabels, titled: axis.titles !== 'none' };
  const categorySide = {
    axis: categoryAxis,
    texts: categories,
    shown: axis.categoryLabels,
    titled: axis.titles === 'both',
  };
  const [below, beside] = horizontal ? [valueSide, categorySide] : [categorySide, valueSide];
  const layout = layOutPlot(rest, page, axis, below, beside);
  const frame: PlotFrame = { box: layout.plot, page, axis, values, horizontal };
  const shares =
    kind === 'line'
      ? linePositions(plan.truth, marks)
      : categories.map((_, index) => (index + 0.5) / categories.length);
  const atCategories = shares.map((share) => categoryPosition(frame, share));
  const atValues = values.ticks.map((tick) => valuePosition(frame, tick));
  const [atBelow, atBeside] = horizontal ? [atValues, atCategories] : [atCategories, atValues];
  const drawn = kind === 'line' ? drawLines(plan, frame, marks) : drawBars(plan, frame, marks);
  const grid = gridLines(frame, shares);
  const inside =
    page.legend === 'inside'
      ? legendInside(entries, page, layout.plot, symbol, freeCorner(random, plan))
      : '';
  return element(
    'g',
    { fill: page.ink },
    plotGround(frame),
    axis.gridAbove ? drawn + grid : grid + drawn,
    spinesAndTicks(frame, shares),
    layout.draw(atBelow, atBeside),
    legend,
    inside,
  );
}

/** Where a trend leaves the most room, in shares of the free width and height. */
function freeCorner(random: Random, { truth }: SeriesPlan): readonly [x: number, y: number] {
  if (truth.kind === 'horizontal-bar') return [1, truth.trend === 'rising' ? 0 : 1];
  if (truth.trend === 'rising') return [0, 0];
  if (truth.trend === 'falling') return [1, 0];
  return [truth.trend === 'dipping' ? 0.5 : random.int(0, 1), 0];
}
