import type { Random } from '../../random.ts';
import { mixColors } from '../chart-paint.ts';
import type { Side } from './box.ts';
import type { PageStyle } from './page-style.ts';

/** Frame, grid and ticks; lengths in pixels. */
export interface AxisStyle {
  readonly spines: readonly Side[];
  readonly spineWidth: number;
  readonly spineColor: string;
  readonly grid: 'value' | 'category' | 'both' | 'none';
  readonly gridColor: string;
  readonly gridWidth: number;
  /** SVG's `stroke-dasharray`; empty for a solid line. */
  readonly gridDash: string;
  readonly gridAbove: boolean;
  /** Every second band between grid lines is tinted. */
  readonly bands: boolean;
  /** Negative: inside the plot. */
  readonly tickLength: number;
  readonly tickCount: number;
  readonly minorTicks: boolean;
  readonly valueLabels: boolean;
  readonly categoryLabels: boolean;
  readonly titles: 'both' | 'value' | 'none';
  /** Where the value axis stands. */
  readonly valueSide: 'near' | 'far';
  /** Ends of the value axis at round numbers, or at a bit more than the data. */
  readonly nice: boolean;
  readonly padding: number;
  /** Free above the highest value, in shares of the range. */
  readonly headroom: number;
  readonly numbers: 'plain' | 'grouped' | 'short' | 'unit';
  /** Degrees by which category labels are turned when they don't fit: 0 leaves some out. */
  readonly turn: 0 | 30 | 45 | 90;
}

const FRAMES: readonly (readonly Side[])[] = [
  ['left', 'bottom'],
  ['left', 'bottom'],
  ['left', 'bottom', 'right', 'top'],
  ['left', 'bottom', 'right', 'top'],
  ['bottom'],
  ['bottom'],
  ['left'],
  [],
  [],
];

export function sampleAxisStyle(random: Random, page: PageStyle): AxisStyle {
  const isTinted = page.plot !== page.page;
  const gridColor =
    isTinted && random.chance(0.7) ? '#ffffff' : mixColors(page.plot, page.ink, random.uniform(0.08, 0.35));
  const unit = Math.max(page.width, page.height) / 600;
  return {
    spines: random.choice(FRAMES),
    spineWidth: unit * random.uniform(0.7, 2),
    spineColor: random.chance(0.6) ? page.ink : mixColors(page.plot, page.ink, 0.5),
    grid: random.choice(['value', 'value', 'value', 'both', 'both', 'none', 'none', 'category']),
    gridColor: gridColor === page.plot ? mixColors(page.plot, page.ink, 0.15) : gridColor,
    gridWidth: unit * random.uniform(0.6, 1.5),
    gridDash: random.chance(0.25) ? random.choice(['4 3', '2 2', '6 4', '1 3']) : '',
    gridAbove: random.chance(0.06),
    bands: random.chance(0.06),
    tickLength: random.chance(0.45) ? 0 : unit * random.choice([4, 5, 6, 8, -4, -6]),
    tickCount: random.choice([3, 4, 5, 5, 6, 6, 8, 10]),
    minorTicks: random.chance(0.1),
    valueLabels: random.chance(0.93),
    categoryLabels: random.chance(0.96),
    titles: random.choice(['both', 'both', 'value', 'none', 'none']),
    valueSide: random.chance(0.06) ? 'far' : 'near',
    nice: random.chance(0.65),
    padding: random.uniform(0.02, 0.12),
    headroom: page.legend === 'inside' ? 0.28 : random.chance(0.2) ? random.uniform(0.05, 0.25) : 0,
    numbers: random.choice(['plain', 'grouped', 'grouped', 'short', 'unit']),
    turn: random.choice([0, 30, 45, 45, 90]),
  };
}
