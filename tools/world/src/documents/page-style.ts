import { MONOSPACED_FAMILY, SANS_FAMILIES, SERIF_FAMILIES } from '../font.ts';
import { css, jitter } from '../palette.ts';
import type { Rgb } from '../palette.ts';
import type { Random } from '../random.ts';

export type Align = 'left' | 'center' | 'right';

/** Muted, so that no letterhead looks like the ink of a stamp. */
const ACCENTS: readonly Rgb[] = [
  [30, 42, 74],
  [44, 74, 84],
  [84, 60, 44],
  [70, 70, 78],
  [96, 58, 92],
  [104, 52, 58],
  [58, 84, 66],
  [150, 110, 50],
  [28, 28, 32],
  [70, 100, 140],
];

/** How one page is set; sizes in pixels. */
export interface PageStyle {
  readonly family: string;
  readonly headingFamily: string;
  readonly bodySize: number;
  readonly titleSize: number;
  readonly leading: number;
  readonly margin: number;
  readonly ink: string;
  readonly accent: string;
  readonly accentTint: string;
  readonly titleAlign: Align;
  readonly titleCapitals: boolean;
}

export function pageStyle(random: Random, width: number): PageStyle {
  const family = random.choice(
    random.chance(0.06) ? [MONOSPACED_FAMILY] : random.chance(0.6) ? SANS_FAMILIES : SERIF_FAMILIES,
  );
  const bodySize = Math.max(14, width * random.uniform(0.0172, 0.0245));
  const accent = jitter(random, random.choice(ACCENTS), 14);
  const tint = random.uniform(0.82, 0.92);
  return {
    family,
    headingFamily: random.chance(0.6) ? family : random.choice([...SANS_FAMILIES, ...SERIF_FAMILIES]),
    bodySize,
    titleSize: bodySize * random.uniform(1.9, 2.7),
    leading: random.uniform(1.28, 1.55),
    margin: width * random.uniform(0.065, 0.11),
    ink: css(jitter(random, [38, 38, 42], 22)),
    accent: css(accent),
    accentTint: css([mix(accent[0], tint), mix(accent[1], tint), mix(accent[2], tint)]),
    titleAlign: random.choice(['left', 'left', 'center', 'right']),
    titleCapitals: random.chance(0.45),
  };
}

const mix = (channel: number, white: number): number => channel + (255 - channel) * white;
