import { element } from '../../svg.ts';
import { textLine } from '../../text.ts';
import type { Axis } from '../../truth/chart-truth.ts';
import type { AxisLabel } from './axis-labels.ts';
import { fitSideBySide, labelsBelow, labelsBeside, textWidth } from './axis-labels.ts';
import type { AxisStyle } from './axis-style.ts';
import { centerOf, cut, widthOf } from './box.ts';
import type { Box } from './box.ts';
import type { PageStyle } from './page-style.ts';

const LONGEST_LABEL_SHARE = 0.26;

/** The texts of one axis. */
export interface AxisTexts {
  readonly axis: Axis;
  readonly texts: readonly string[];
  readonly shown: boolean;
  readonly titled: boolean;
}

export interface PlotLayout {
  readonly plot: Box;
  /** Draws all labels once it is known where they stand along their axis, in pixels. */
  readonly draw: (below: readonly number[], beside: readonly number[]) => string;
}

/** Room for the labels and titles below and beside the plot. */
export function layOutPlot(
  box: Box,
  page: PageStyle,
  style: AxisStyle,
  below: AxisTexts,
  beside: AxisTexts,
): PlotLayout {
  const size = page.fontSize;
  const gap = Math.max(0, style.tickLength) + size * 0.4;
  const side = style.valueSide === 'far' ? 'right' : 'left';
  const widest = Math.min(
    Math.max(0, ...beside.texts.map((text) => textWidth(text, size))),
    widthOf(box) * LONGEST_LABEL_SHARE,
  );
  const besideSize = (beside.titled ? size * 1.6 : 0) + (beside.shown ? widest + gap : size * 0.3);
  const [besideStrip, afterBeside] = cut(cut(box, 'top', size * 0.6)[1], side, besideSize);
  const [, narrowed] = cut(afterBeside, side === 'left' ? 'right' : 'left', size);
  const turn = fitSideBySide(below.texts, widthOf(narrowed), size) ? 0 : style.turn;
  const longest = Math.max(0, ...below.texts.map((text) => textWidth(text, size)));
  const labelHeight = turn === 0 ? size * 1.3 : Math.sin((turn * Math.PI) / 180) * longest + size * 1.1;
  const belowSize = (below.titled ? size * 1.5 : 0) + (below.shown ? labelHeight + gap : size * 0.3);
  const [belowStrip, plot] = cut(narrowed, 'bottom', belowSize);
  return { plot, draw };

  function draw(atBelow: readonly number[], atBeside: readonly number[]): string {
    const belowLabels = below.shown ? labelsBelow(pair(below.texts, atBelow), plot, page, gap, turn) : '';
    const x = side === 'left' ? plot.left - gap : plot.right + gap;
    const besideLabels = beside.shown
      ? labelsBeside(pair(beside.texts, atBeside), x, page, side === 'left' ? 'end' : 'start')
      : '';
    return belowLabels + besideLabels + titles();
  }

  function titles(): string {
    const [center, middle] = centerOf(plot);
    const x = side === 'left' ? besideStrip.left + size * 0.9 : besideStrip.right - size * 0.3;
    const written = [
      below.titled ? textLine(titleOf(below.axis), center, belowStrip.bottom - size * 0.25, size) : '',
      beside.titled
        ? textLine(titleOf(beside.axis), x, middle, size, {
            transform: `rotate(-90 ${x.toFixed(1)} ${middle.toFixed(1)})`,
          })
        : '',
    ];
    return element('g', { 'text-anchor': 'middle' }, ...written);
  }
}

const pair = (texts: readonly string[], positions: readonly number[]): AxisLabel[] =>
  texts.map((text, index) => ({ text, at: positions[index] ?? 0 }));

/** `Sales (EUR)`. */
export const titleOf = ({ title, unit }: Axis): string => (unit === undefined ? title : `${title} (${unit})`);
