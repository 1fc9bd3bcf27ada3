import { SANS_FAMILIES } from '../../font.ts';
import type { Random } from '../../random.ts';
import { NARROW } from '../own/page-style.ts';
import type { ChartPlan } from '../chart-plan.ts';
import { isSeenOn } from '../seen-on.ts';

/** What a page sets around an ECharts chart; lengths in pixels. */
export interface EchartsStyle {
  readonly width: number;
  readonly height: number;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly ink: string;
  readonly page: string;
  readonly gridColor: string;
  readonly title: 'left' | 'center' | 'right' | 'none';
  readonly legend: 'top' | 'bottom' | 'right' | 'none';
  readonly legendIcon: 'roundRect' | 'circle' | 'rect' | undefined;
  readonly axisLine: boolean;
  readonly splitLine: boolean;
  readonly crossLines: boolean;
  readonly dashed: boolean;
  readonly ticks: boolean;
  readonly axisNames: boolean;
  readonly labels: boolean;
}

const LIGHT_PAGES = ['#ffffff', '#ffffff', '#ffffff', '#f5f7fa', '#fef8ef', '#eeeeee'];
const DARK_PAGES = ['#100c2a', '#1b1b1d', '#0f172a', '#333333'];

export function sampleEchartsStyle(random: Random, plan: ChartPlan, several: boolean): EchartsStyle {
  const { dark } = plan;
  const longest = random.int(400, 1000);
  const shorter = Math.round(longest / random.uniform(1, 2.1));
  const [width, height] = random.chance(0.08)
    ? [Math.max(shorter, Math.round(longest * 0.65)), longest]
    : [longest, shorter];
  const grounds = (dark ? DARK_PAGES : LIGHT_PAGES).filter((page) => isSeenOn(plan, page));
  return {
    width,
    height,
    fontFamily: random.choice(SANS_FAMILIES),
    fontSize: Math.round(Math.min(Math.max(12, longest * random.uniform(0.018, 0.03)), height * 0.05)),
    ink: dark
      ? random.choice(['#b9b8ce', '#ffffff', '#cccccc'])
      : random.choice(['#6e7079', '#333333', '#54555a', '#000000']),
    page: random.choice(grounds.length > 0 ? grounds : [dark ? '#000000' : '#ffffff']),
    gridColor: dark ? '#484753' : random.choice(['#e0e6f1', '#dddddd', '#cccccc']),
    title: random.choice(['left', 'left', 'center', 'center', 'right', 'none']),
    legend: several
      ? random.choice(
          width > height * NARROW
            ? (['top', 'top', 'bottom', 'bottom', 'right', 'none'] as const)
            : (['top', 'bottom', 'none'] as const),
        )
      : random.choice(['top', 'bottom', 'none', 'none', 'none']),
    legendIcon: random.choice([undefined, undefined, 'roundRect', 'circle', 'rect'] as const),
    axisLine: random.chance(0.4),
    splitLine: random.chance(0.8),
    crossLines: random.chance(0.15),
    dashed: random.chance(0.2),
    ticks: random.chance(0.4),
    axisNames: random.chance(0.35),
    labels: random.chance(0.15),
  };
}
