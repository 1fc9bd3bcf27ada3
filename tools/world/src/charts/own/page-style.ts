import { SANS_FAMILIES, SERIF_FAMILIES } from '../../font.ts';
import type { Random } from '../../random.ts';
import type { ChartPlan } from '../chart-plan.ts';
import { isSeenOn } from '../seen-on.ts';

/** Sizes, colors and texts around the plot; lengths in pixels. */
export interface PageStyle {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  readonly fontFamily: string;
  readonly fontSize: number;
  /** Of the texts. */
  readonly ink: string;
  readonly page: string;
  /** The ground of the plot area. */
  readonly plot: string;
  readonly title: 'left' | 'center' | 'right' | 'below' | 'none';
  readonly titleSize: number;
  readonly bold: boolean;
  readonly subtitle: boolean;
  readonly legend: 'right' | 'top' | 'bottom' | 'left' | 'inside' | 'none';
  readonly legendBox: boolean;
}

const LIGHT_PAGES = [
  '#ffffff',
  '#ffffff',
  '#ffffff',
  '#ffffff',
  '#fafafa',
  '#f4f4f4',
  '#f7f3e9',
  '#f0f4f8',
  '#fffdf5',
];
const LIGHT_PLOTS = [
  '#ffffff',
  '#ebebeb',
  '#eaeaf2',
  '#e5ecf6',
  '#f2f2f2',
  '#f8f9fa',
  '#eef3fa',
  '#fdf6e3',
  '#dcdcdc',
  '#c8c8c8',
];
const DARK_PAGES = ['#000000', '#111111', '#1e1e1e', '#2b2b2b', '#111827', '#100c2a', '#1b2838', '#212a37'];
const LIGHT_INKS = ['#000000', '#222222', '#333333', '#4d4d4d', '#666666', '#1f2d3d', '#2a3f5f'];
const DARK_INKS = ['#ffffff', '#e0e0e0', '#c0c6d0', '#aab2c0'];

/** Width to height below which a legend beside the plot leaves too little of it. */
export const NARROW = 1.15;

/** A page on whose grounds every paint of the plan can be seen. */
export function samplePageStyle(random: Random, plan: ChartPlan, several: boolean): PageStyle {
  const { dark } = plan;
  const [width, height] = sampleSize(random);
  const longest = Math.max(width, height);
  const visible = (ground: string): boolean => isSeenOn(plan, ground);
  const page = random.choice([
    ...(dark ? DARK_PAGES : LIGHT_PAGES).filter(visible),
    dark ? '#000000' : '#ffffff',
  ]);
  const plots = random.chance(0.5) ? [] : (dark ? DARK_PAGES : LIGHT_PLOTS).filter(visible);
  const fontSize = Math.min(longest * random.uniform(0.019, 0.036), Math.min(width, height) * 0.05);
  const families = random.chance(0.85) ? SANS_FAMILIES : SERIF_FAMILIES;
  return {
    width,
    height,
    margin: longest * (random.chance(0.7) ? random.uniform(0.01, 0.03) : random.uniform(0.03, 0.09)),
    fontFamily: random.choice(families),
    fontSize,
    ink: random.choice(dark ? DARK_INKS : LIGHT_INKS),
    page,
    plot: plots.length > 0 ? random.choice(plots) : page,
    title: random.choice(['left', 'left', 'center', 'center', 'center', 'none', 'none', 'below', 'right']),
    titleSize: fontSize * random.uniform(1, 1.8),
    bold: random.chance(0.5),
    subtitle: random.chance(0.12),
    legend: sampleLegend(random, several, width < height * NARROW),
    legendBox: random.chance(0.35),
  };
}

function sampleLegend(random: Random, several: boolean, narrow: boolean): PageStyle['legend'] {
  const beside = narrow ? [] : several ? (['right', 'right', 'left'] as const) : (['right'] as const);
  const others = several
    ? (['top', 'top', 'bottom', 'inside', 'none'] as const)
    : (['top', 'bottom', 'inside', 'none', 'none', 'none', 'none'] as const);
  return random.choice([...beside, ...others]);
}

/** The longest side 400 to 1000 pixels; from square to 2.2:1, sometimes portrait. */
function sampleSize(random: Random): readonly [width: number, height: number] {
  const longest = random.int(400, 1000);
  const aspect = random.chance(0.5) ? random.uniform(1.25, 1.65) : random.uniform(1, 2.2);
  const shorter = Math.round(longest / aspect);
  return random.chance(0.1) ? [Math.max(shorter, Math.round(longest * 0.62)), longest] : [longest, shorter];
}
