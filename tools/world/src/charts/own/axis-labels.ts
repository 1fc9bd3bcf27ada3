import { element } from '../../svg.ts';
import type { Attributes } from '../../svg.ts';
import { textLine } from '../../text.ts';
import { formatValue } from '../value-format.ts';
import type { AxisStyle } from './axis-style.ts';
import type { Box } from './box.ts';
import type { PageStyle } from './page-style.ts';
import type { ValueScale } from './value-scale.ts';

/** One label of an axis and its place, in pixels along the axis. */
export interface AxisLabel {
  readonly text: string;
  readonly at: number;
}

const CHARACTER_WIDTH = 0.56;
const SMALLEST_GAP = 6;

/** About how wide a text is, in pixels. */
export const textWidth = (text: string, size: number): number => text.length * size * CHARACTER_WIDTH;

export const valueTexts = ({ ticks, step }: ValueScale, { numbers }: AxisStyle, unit?: string): string[] =>
  ticks.map((tick) => formatValue(tick, step, numbers, unit));

/** Labels below a horizontal axis: turned if `turn` is not 0, and else as many as fit. */
export function labelsBelow(
  labels: readonly AxisLabel[],
  box: Box,
  page: PageStyle,
  gap: number,
  turn: number,
): string {
  const size = page.fontSize;
  if (turn === 0) {
    const y = box.bottom + gap + size;
    return fitting(labels, size)
      .map(({ text, at }) => textLine(text, at, y, size, { 'text-anchor': 'middle' }))
      .join('');
  }
  const every = Math.ceil((labels.length * size * 1.25) / (box.right - box.left));
  return labels
    .filter((_, index) => index % every === 0)
    .map(({ text, at }) => {
      const y = box.bottom + gap + size * 0.6;
      const turned: Attributes = {
        'text-anchor': 'end',
        transform: `rotate(${-turn} ${at.toFixed(1)} ${y.toFixed(1)})`,
      };
      return textLine(text, at + size * 0.3, y + size * 0.3, size, turned);
    })
    .join('');
}

/** Labels left of a vertical axis, or right of it. */
export function labelsBeside(
  labels: readonly AxisLabel[],
  x: number,
  page: PageStyle,
  anchor: 'start' | 'end',
): string {
  const size = page.fontSize;
  return element(
    'g',
    { 'text-anchor': anchor },
    ...labels.map(({ text, at }) => textLine(text, x, at + size * 0.35, size)),
  );
}

/** Every label, or every second, third, … so that they don't touch. */
function fitting(labels: readonly AxisLabel[], size: number): AxisLabel[] {
  const [first, second] = labels;
  if (!first || !second) return [...labels];
  const widest = Math.max(...labels.map(({ text }) => textWidth(text, size)));
  const every = Math.ceil((widest + SMALLEST_GAP) / Math.abs(second.at - first.at));
  return labels.filter((_, index) => index % every === 0);
}

/** Whether labels of these texts fit side by side into `width` pixels. */
export const fitSideBySide = (texts: readonly string[], width: number, size: number): boolean =>
  Math.max(...texts.map((text) => textWidth(text, size))) + SMALLEST_GAP <= width / texts.length;
