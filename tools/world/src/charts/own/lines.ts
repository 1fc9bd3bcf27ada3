import { area, curveLinear, curveMonotoneX, curveStepAfter, line } from 'd3-shape';
import { element } from '../../svg.ts';
import { MOST_COUNTED } from '../../truth/chart-truth.ts';
import type { SeriesChartTruth } from '../../truth/chart-truth.ts';
import type { SeriesPlan } from '../chart-plan.ts';
import type { MarkStyle } from './mark-style.ts';
import { drawMarker } from './markers.ts';
import { categoryPosition, valuePosition } from './plot-frame.ts';
import type { PlotFrame } from './plot-frame.ts';

const CURVES = { straight: curveLinear, smooth: curveMonotoneX, step: curveStepAfter };
const DASHES = ['', '8 4', '3 3', '10 3 3 3'];
const EDGE_GAP = 0.03;

/** The lines of all series, with their areas and markers. */
export function drawLines({ truth, paints }: SeriesPlan, frame: PlotFrame, style: MarkStyle): string {
  const shares = linePositions(truth, style);
  const curve = CURVES[style.curve];
  return truth.series
    .map(({ values }, index) => {
      const css = paints[index]?.css ?? '';
      const pairs = values.map((value, at): [number, number] => [
        categoryPosition(frame, shares[at] ?? 0),
        valuePosition(frame, value),
      ]);
      const base = area().curve(curve).y0(frame.box.bottom);
      const fill =
        style.area > 0
          ? element('path', { d: base(pairs) ?? '', fill: css, 'fill-opacity': style.area })
          : '';
      const dash = style.dashed ? { 'stroke-dasharray': DASHES[index] ?? '' } : {};
      const stroke = element('path', {
        d: line().curve(curve)(pairs) ?? '',
        fill: 'none',
        stroke: css,
        'stroke-width': style.lineWidth,
        'stroke-linejoin': 'round',
        ...dash,
      });
      const marker = style.marker;
      const size = values.length > MOST_COUNTED * 2 ? style.markerSize * 0.6 : style.markerSize;
      const markers =
        marker === 'none'
          ? []
          : pairs.map(([x, y]) =>
              drawMarker(marker, x, y, Math.max(size, style.lineWidth * 0.9), {
                css,
                ground: frame.page.plot,
              }),
            );
      return fill + stroke + markers.join('');
    })
    .join('');
}

/** Where the points of a line are along the category axis, in shares of it. */
export const linePositions = ({ categories }: SeriesChartTruth, { edge }: MarkStyle): number[] =>
  categories.map((_, index) =>
    edge
      ? EDGE_GAP + ((1 - 2 * EDGE_GAP) * index) / (categories.length - 1)
      : (index + 0.5) / categories.length,
  );
