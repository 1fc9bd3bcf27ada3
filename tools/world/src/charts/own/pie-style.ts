import type { Random } from '../../random.ts';

/** How a pie looks; lengths in shares of its radius, angles in radians, clockwise from the top. */
export interface PieStyle {
  readonly start: number;
  readonly clockwise: boolean;
  /** Radius of a donut's hole; 0 for a full pie. */
  readonly hole: number;
  readonly explode: number;
  readonly border: number;
  readonly darkBorder: boolean;
  readonly cornerRadius: number;
  readonly gap: number;
  readonly size: number;
  readonly labels: 'none' | 'outside' | 'leader' | 'inside';
  readonly text: 'name' | 'percent' | 'both';
}

export function samplePieStyle(random: Random, unnamed: boolean): PieStyle {
  const hole = random.chance(0.3) ? random.uniform(0.3, 0.65) : 0;
  const bordered = random.chance(0.55);
  return {
    start: random.choice([0, 0, 0, Math.PI / 2, Math.PI / 2, random.uniform(0, 2 * Math.PI)]),
    clockwise: random.chance(0.6),
    hole,
    explode: random.chance(0.12) ? random.uniform(0.06, 0.16) : 0,
    border: bordered ? random.uniform(0.006, 0.03) : 0,
    darkBorder: random.chance(0.15),
    cornerRadius: hole > 0 && random.chance(0.2) ? 0.06 : 0,
    gap: !bordered && random.chance(0.15) ? 0.03 : 0,
    size: random.uniform(0.7, 0.97),
    labels: unnamed
      ? random.choice(['outside', 'leader', 'inside', 'none'])
      : random.choice(['none', 'inside', 'outside', 'leader']),
    text: random.choice(['name', 'percent', 'both']),
  };
}
