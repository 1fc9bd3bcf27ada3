import { arc } from 'd3-shape';
import type { Random } from '../../random.ts';
import { element } from '../../svg.ts';
import type { PiePlan } from '../chart-plan.ts';
import type { Box } from './box.ts';
import { centerOf, heightOf, widthOf } from './box.ts';
import { drawLegend } from './legend.ts';
import type { OwnStyle } from './own-style.ts';
import { samplePieStyle } from './pie-style.ts';
import { sliceLabel } from './slice-label.ts';

const FULL_TURN = 2 * Math.PI;

/** A pie or donut, its slices labelled beside, on them, or in the legend. */
export function drawOwnPie(
  random: Random,
  { truth, paints }: PiePlan,
  { page, marks }: OwnStyle,
  box: Box,
): string {
  const style = samplePieStyle(random, page.legend === 'none' || page.legend === 'inside');
  const { slices } = truth;
  const entries = slices.map(({ name }, index) => ({ name, css: paints[index]?.css ?? '' }));
  const [legend, rest] = drawLegend(entries, page, box, random.choice(['square', 'circle', 'wide'] as const));
  const outside = style.labels === 'outside' || style.labels === 'leader';
  const [x, y] = centerOf(rest);
  const free = Math.min(
    outside ? (widthOf(rest) - page.fontSize * 13) * 0.95 : widthOf(rest),
    heightOf(rest) - (outside ? page.fontSize * 3 : 0),
  );
  const radius = (Math.max(free, heightOf(rest) * 0.5) / 2) * style.size;
  const turn = style.clockwise ? 1 : -1;
  const exploded = style.explode > 0 ? random.int(0, slices.length - 1) : -1;
  let angle = style.start;
  const parts = slices.map(({ name, share }, index) => {
    const end = angle + turn * share * FULL_TURN;
    const middle = (angle + end) / 2;
    const shift = index === exploded ? radius * style.explode : 0;
    const center = [x + Math.sin(middle) * shift, y - Math.cos(middle) * shift] as const;
    const shape = arc()
      .cornerRadius(style.cornerRadius * radius)
      .padAngle(style.gap);
    const d =
      shape({ innerRadius: radius * style.hole, outerRadius: radius, startAngle: angle, endAngle: end }) ??
      '';
    angle = end;
    const css = paints[index]?.css ?? '';
    const slice = element('path', {
      d,
      fill: css,
      transform: `translate(${center[0].toFixed(1)} ${center[1].toFixed(1)})`,
    });
    return { slice, label: sliceLabel({ name, share, css, middle, center, radius }, style, page) };
  });
  const border =
    style.border > 0
      ? { stroke: style.darkBorder ? '#333333' : page.page, 'stroke-width': style.border * radius }
      : {};
  return element(
    'g',
    { fill: page.ink },
    element(
      'g',
      { ...border, 'fill-opacity': Math.max(0.9, marks.opacity) },
      ...parts.map(({ slice }) => slice),
    ),
    ...parts.map(({ label }) => label),
    legend,
  );
}
