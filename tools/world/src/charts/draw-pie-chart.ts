import { COLOR_VALUES, css, jitter } from '../palette.ts';
import type { Picture } from '../picture.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { textLine } from '../text.ts';
import { COLORS } from '../truth.ts';
import { CHART_HEIGHT, CHART_INK, CHART_WIDTH, chartCanvas } from './chart-canvas.ts';
import { categoryLabels } from './chart-words.ts';
import { pieShares } from './pie-shares.ts';

const SLICE_COLORS = COLORS.filter((color) => color !== 'white');

interface Slice {
  readonly share: number;
  readonly fill: string;
}

/** A pie chart of three to six slices in different colors, one of them clearly the largest. */
export function drawPieChart(random: Random): Picture {
  const count = random.int(3, 6);
  const majority = random.chance(0.5);
  const colors = random.shuffle(SLICE_COLORS).slice(0, count);
  const shares = pieShares(random, count, majority);
  const slices = colors.map((color, index) => ({
    share: shares[index] ?? 0,
    fill: css(jitter(random, COLOR_VALUES[color], 10)),
  }));
  const legend = random.chance(0.5);
  const center = [
    CHART_WIDTH * (legend ? 0.4 : 0.5) + random.uniform(-14, 14),
    165 + random.uniform(-8, 8),
  ] as const;
  const disc = pie(slices, center, random.uniform(92, 112), random.uniform(0, 2 * Math.PI));
  const svg = chartCanvas(random, disc, legend ? legendOf(random, random.shuffle(slices)) : '');
  const [largest] = colors;
  if (largest === undefined) throw new RangeError('expected a pie of at least three slices, got none');
  return {
    truth: { type: 'chart', kind: 'pie', count, largest, majority },
    svg,
    width: CHART_WIDTH,
    height: CHART_HEIGHT,
  };
}

function pie(
  slices: readonly Slice[],
  [cx, cy]: readonly [number, number],
  radius: number,
  start: number,
): string {
  let angle = start;
  const paths = slices.map(({ share, fill }) => {
    const end = angle + 2 * Math.PI * share;
    const d = `M${cx} ${cy} L${rim(angle)} A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${rim(end)}Z`;
    angle = end;
    return element('path', { d, fill });
  });
  return element('g', { stroke: 'white', 'stroke-width': 3 }, ...paths);

  function rim(at: number): string {
    return `${(cx + radius * Math.cos(at)).toFixed(2)} ${(cy + radius * Math.sin(at)).toFixed(2)}`;
  }
}

function legendOf(random: Random, slices: readonly Slice[]): string {
  const labels = categoryLabels(random, slices.length);
  const rows = slices.map(({ fill }, index) => {
    const y = 92 + index * 24;
    const swatch = element('rect', { x: 318, y: y - 10, width: 12, height: 12, fill });
    return swatch + textLine(labels[index] ?? '', 336, y, 13, { fill: CHART_INK });
  });
  return rows.join('');
}
