import { nice, tickStep, ticks } from 'd3-array';
import type { ValueRange } from '../value-range.ts';
import type { AxisStyle } from './axis-style.ts';

/** From values to shares of the axis, with the values that have ticks. */
export interface ValueScale {
  readonly ticks: readonly number[];
  readonly step: number;
  readonly shareOf: (value: number) => number;
}

/** An axis with round ends, or with a padding wherever it doesn't end at zero, with about `most` ticks at most. */
export function valueScale(range: ValueRange, style: AxisStyle, most: number): ValueScale {
  const count = Math.max(2, Math.min(style.tickCount, Math.floor(most)));
  const pad = (range.high - range.low) * style.padding;
  const low = range.low === 0 ? 0 : range.low - pad;
  const high = range.high === 0 ? 0 : range.high + pad + (range.high - range.low) * style.headroom;
  const [start, end] = style.nice ? nice(low, high, count) : [low, high];
  return {
    ticks: ticks(start, end, count),
    step: tickStep(start, end, count),
    shareOf: (value) => (value - start) / (end - start),
  };
}
