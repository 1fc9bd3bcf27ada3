import type { Random } from '../../random.ts';
import type { PageStyle } from './page-style.ts';

export const MARKERS = ['circle', 'square', 'diamond', 'triangle', 'cross', 'hollow'] as const;
export type Marker = (typeof MARKERS)[number];

/** How bars, lines, slices and points look; lengths in pixels. */
export interface MarkStyle {
  /** Of a bar's slot that its bar or group fills, 0 to 1. */
  readonly fill: number;
  /** Of a group's part between its bars. */
  readonly groupGap: number;
  readonly radius: number;
  readonly outline: 'none' | 'dark' | 'light' | 'ground';
  readonly outlineWidth: number;
  readonly gradient: boolean;
  readonly opacity: number;
  readonly valueLabels: 'none' | 'outside' | 'inside';
  readonly lineWidth: number;
  readonly marker: Marker | 'none';
  readonly markerSize: number;
  readonly curve: 'straight' | 'smooth' | 'step';
  /** Opacity of the area under a line; 0 for none. */
  readonly area: number;
  /** Whether a line starts at the plot's edge or in the middle of the first category's slot. */
  readonly edge: boolean;
  readonly dashed: boolean;
}

export function sampleMarkStyle(random: Random, page: PageStyle): MarkStyle {
  const unit = Math.max(page.width, page.height) / 600;
  const touching = random.chance(0.1);
  return {
    fill: touching ? 1 : random.uniform(0.35, 0.92),
    groupGap: random.chance(0.6) ? 0 : random.uniform(0.03, 0.18),
    radius: random.chance(0.75) ? 0 : unit * random.uniform(2, 10),
    outline: touching
      ? random.choice(['dark', 'ground'])
      : random.choice(['none', 'none', 'none', 'dark', 'dark', 'light', 'ground']),
    outlineWidth: unit * random.uniform(touching ? 1.6 : 0.7, touching ? 3 : 2),
    gradient: random.chance(0.1),
    opacity: random.chance(0.7) ? 1 : random.uniform(0.7, 0.95),
    valueLabels: random.choice(['none', 'none', 'none', 'none', 'outside', 'inside']),
    lineWidth: unit * (random.chance(0.6) ? random.uniform(1.6, 3) : random.uniform(1.2, 5)),
    marker: random.chance(0.5) ? 'none' : random.choice(MARKERS),
    markerSize: unit * random.uniform(3, 7),
    curve: random.choice(['straight', 'straight', 'straight', 'straight', 'smooth', 'smooth', 'step']),
    area: random.chance(0.82) ? 0 : random.uniform(0.12, 0.5),
    edge: random.chance(0.6),
    dashed: random.chance(0.08),
  };
}
