import type { Random } from '../../random.ts';
import { element } from '../../svg.ts';
import type { ScatterPlan } from '../chart-plan.ts';
import { valueTexts } from './axis-labels.ts';
import { gridLines, plotGround, spinesAndTicks } from './axis-lines.ts';
import { outlineOf } from './bars.ts';
import type { Box } from './box.ts';
import { heightOf, widthOf } from './box.ts';
import { drawLegend, legendInside } from './legend.ts';
import { MARKERS } from './mark-style.ts';
import { drawMarker } from './markers.ts';
import type { OwnStyle } from './own-style.ts';
import type { PlotFrame } from './plot-frame.ts';
import { categoryPosition, valuePosition } from './plot-frame.ts';
import { layOutPlot } from './plot-layout.ts';
import { valueScale } from './value-scale.ts';

/** Opaque enough that a red point stays red. */
const FAINTEST = 0.55;

/** Points on two value axes, mostly without a legend. */
export function drawOwnScatter(
  random: Random,
  { truth, paints }: ScatterPlan,
  { page, axis, marks }: OwnStyle,
  box: Box,
): string {
  const { horizontalAxis, verticalAxis, points } = truth;
  const rangeOf = (values: readonly number[]) => ({ low: Math.min(...values), high: Math.max(...values) });
  const padded = { ...axis, padding: Math.max(0.04, axis.padding) };
  const xs = valueScale(rangeOf(points.map(([x]) => x)), padded, widthOf(box) / (page.fontSize * 3.5));
  const ys = valueScale(rangeOf(points.map(([, y]) => y)), padded, heightOf(box) / (page.fontSize * 2.4));
  const css = paints[0]?.css ?? '';
  const entries = [{ name: truth.verticalAxis.title, css }];
  const [legend, rest] = drawLegend(entries, page, box, 'circle');
  const titled = axis.titles !== 'none';
  const layout = layOutPlot(
    rest,
    page,
    axis,
    {
      axis: horizontalAxis,
      texts: valueTexts(xs, axis, horizontalAxis.unit),
      shown: axis.categoryLabels,
      titled,
    },
    { axis: verticalAxis, texts: valueTexts(ys, axis, verticalAxis.unit), shown: axis.valueLabels, titled },
  );
  const frame: PlotFrame = { box: layout.plot, page, axis, values: ys, horizontal: false };
  const shares = xs.ticks.map(xs.shareOf);
  const size = (Math.max(page.width, page.height) / 600) * random.uniform(2.6, points.length > 60 ? 6 : 8);
  const marker = random.chance(0.6) ? 'circle' : random.choice(MARKERS);
  const opacity = random.chance(0.5) ? 1 : random.uniform(FAINTEST, 0.95);
  const outline = marker === 'hollow' || marker === 'cross' ? {} : outlineOf(marks, css, page.plot);
  const dots = points.map(([x, y]) =>
    drawMarker(marker, categoryPosition(frame, xs.shareOf(x)), valuePosition(frame, y), size, {
      css,
      ground: page.plot,
      attributes: outline,
    }),
  );
  return element(
    'g',
    { fill: page.ink },
    plotGround(frame),
    gridLines(frame, shares),
    element('g', { opacity: 1, 'fill-opacity': opacity }, ...dots),
    spinesAndTicks(frame, shares),
    layout.draw(
      shares.map((share) => layout.plot.left + widthOf(layout.plot) * share),
      ys.ticks.map((tick) => valuePosition(frame, tick)),
    ),
    legend,
    page.legend === 'inside' ? legendInside(entries, page, layout.plot, 'circle', [random.int(0, 1), 0]) : '',
  );
}
