import type { AxisStyle } from './axis-style.ts';
import type { Box } from './box.ts';
import { heightOf, widthOf } from './box.ts';
import type { PageStyle } from './page-style.ts';
import type { ValueScale } from './value-scale.ts';

/** The plot area with its scales: where marks go. */
export interface PlotFrame {
  readonly box: Box;
  readonly page: PageStyle;
  readonly axis: AxisStyle;
  readonly values: ValueScale;
  /** Whether values go from left to right. */
  readonly horizontal: boolean;
}

/** Pixels of a value along the value axis. */
export const valuePosition = ({ box, values, horizontal }: PlotFrame, value: number): number =>
  horizontal
    ? box.left + widthOf(box) * values.shareOf(value)
    : box.bottom - heightOf(box) * values.shareOf(value);

/** Pixels of a share of the category axis: from the left, or from the top. */
export const categoryPosition = ({ box, horizontal }: PlotFrame, share: number): number =>
  horizontal ? box.top + heightOf(box) * share : box.left + widthOf(box) * share;
