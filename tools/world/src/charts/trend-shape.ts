import type { Random } from '../random.ts';
import type { Trend } from '../truth/chart-truth.ts';

type Direction = Exclude<Trend, 'mixed'>;

/** A curve of the trend over positions 0 to 1, with values from 0 to 1: straight, bent or S-shaped. */
export function trendShape(random: Random, trend: Direction): (position: number) => number {
  const bend = random.chance(0.45) ? 1 : random.uniform(0.55, 2);
  const sigmoid = random.chance(0.15);
  const ease = (share: number): number =>
    sigmoid ? share * share * (3 - 2 * share) : Math.max(0, share) ** bend;
  const top = random.uniform(0.82, 1);
  const bottoms = [random.uniform(0.05, 0.32), random.uniform(0.05, 0.32)] as const;
  const between = (from: number, share: number): number => from + (top - from) * ease(share);
  const turn = random.uniform(0.38, 0.62);
  const peak = (at: number): number =>
    at < turn ? between(bottoms[0], at / turn) : between(bottoms[1], (1 - at) / (1 - turn));
  const level = random.uniform(0.3, 1);
  switch (trend) {
    case 'rising':
      return (at) => between(bottoms[0], at);
    case 'falling':
      return (at) => between(bottoms[0], 1 - at);
    case 'peaking':
      return peak;
    case 'dipping':
      return (at) => top + bottoms[0] - peak(at);
    case 'flat':
      return () => level;
  }
}

/** Independent deviations of at most `amplitude`, or ones that wander as prices do. */
export function noise(random: Random, count: number, amplitude: number): number[] {
  const memory = random.chance(0.35) ? random.uniform(0.4, 0.8) : 0;
  let last = 0;
  return Array.from({ length: count }, () => {
    last = memory * last + (1 - memory) * random.uniform(-amplitude, amplitude);
    return last;
  });
}
