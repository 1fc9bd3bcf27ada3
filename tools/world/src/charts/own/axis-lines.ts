import { element } from '../../svg.ts';
import type { Attributes } from '../../svg.ts';
import type { Side } from './box.ts';
import { heightOf, widthOf } from './box.ts';
import { categoryPosition, valuePosition } from './plot-frame.ts';
import type { PlotFrame } from './plot-frame.ts';

/** The plot's ground with its bands. */
export function plotGround({ box, page, axis, values, horizontal }: PlotFrame): string {
  const { left, top } = box;
  const ground = element('rect', {
    x: left,
    y: top,
    width: widthOf(box),
    height: heightOf(box),
    fill: page.plot,
  });
  if (!axis.bands) return ground;
  const bands = values.ticks.flatMap((tick, index) => {
    const [from, to] = [values.shareOf(tick), values.shareOf(tick + values.step)];
    if (index % 2 === 1 || to > 1) return [];
    const size = to - from;
    return horizontal
      ? [
          element('rect', {
            x: left + from * widthOf(box),
            y: top,
            width: size * widthOf(box),
            height: heightOf(box),
          }),
        ]
      : [
          element('rect', {
            x: left,
            y: box.bottom - to * heightOf(box),
            width: widthOf(box),
            height: size * heightOf(box),
          }),
        ];
  });
  return ground + element('g', { fill: page.ink, 'fill-opacity': 0.06 }, ...bands);
}

/** Lines across the plot at the ticks of the value axis and at `shares` of the category axis. */
export function gridLines(frame: PlotFrame, shares: readonly number[]): string {
  const { axis, values } = frame;
  const value =
    axis.grid === 'value' || axis.grid === 'both'
      ? values.ticks.map((tick) => across(frame, valuePosition(frame, tick)))
      : [];
  const category =
    axis.grid === 'category' || axis.grid === 'both'
      ? shares.map((share) => along(frame, categoryPosition(frame, share)))
      : [];
  const dash: Attributes = axis.gridDash ? { 'stroke-dasharray': axis.gridDash } : {};
  return element(
    'g',
    { stroke: axis.gridColor, 'stroke-width': axis.gridWidth, ...dash },
    ...value,
    ...category,
  );
}

const across = ({ box, horizontal }: PlotFrame, at: number): string =>
  horizontal
    ? element('line', { x1: at, x2: at, y1: box.top, y2: box.bottom })
    : element('line', { x1: box.left, x2: box.right, y1: at, y2: at });

const along = (frame: PlotFrame, at: number): string =>
  across({ ...frame, horizontal: !frame.horizontal }, at);

/** The frame's sides, the line of zero where values fall below it, and ticks at both axes. */
export function spinesAndTicks(frame: PlotFrame, shares: readonly number[]): string {
  const { box, axis, values, horizontal } = frame;
  const sides: Record<Side, string> = {
    left: `M${box.left} ${box.top}V${box.bottom}`,
    right: `M${box.right} ${box.top}V${box.bottom}`,
    top: `M${box.left} ${box.top}H${box.right}`,
    bottom: `M${box.left} ${box.bottom}H${box.right}`,
  };
  const zero = values.shareOf(0);
  const baseline = zero > 0.001 && zero < 0.999 ? [across(frame, valuePosition(frame, 0))] : [];
  const length = axis.tickLength;
  const minor = axis.minorTicks
    ? values.ticks.map((tick) => tick + values.step / 2).filter((tick) => values.shareOf(tick) <= 1)
    : [];
  const valueTick = (tick: number, size: number): string => {
    const at = valuePosition(frame, tick).toFixed(1);
    return horizontal
      ? `M${at} ${box.bottom}v${size.toFixed(1)}`
      : `M${box.left} ${at}h${(-size).toFixed(1)}`;
  };
  const categoryTick = (share: number): string => {
    const at = categoryPosition(frame, share).toFixed(1);
    return horizontal
      ? `M${box.left} ${at}h${(-length).toFixed(1)}`
      : `M${at} ${box.bottom}v${length.toFixed(1)}`;
  };
  const ticks =
    length === 0
      ? []
      : [
          ...values.ticks.map((tick) => valueTick(tick, length)),
          ...minor.map((tick) => valueTick(tick, length / 2)),
          ...shares.map(categoryTick),
        ];
  const d = [...axis.spines.map((side) => sides[side]), ...ticks].join('');
  const lines = d ? [element('path', { d, fill: 'none' })] : [];
  return element('g', { stroke: axis.spineColor, 'stroke-width': axis.spineWidth }, ...lines, ...baseline);
}
