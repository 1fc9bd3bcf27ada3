import type { Picture, Random } from '@glimpse/world';

const FULL_SIZE_SHARE = 0.04;
const LONGEST_SIDES = [180, 380] as const;

/**
 * At which scale to render a picture for training: mostly small, which is fast and differs hardly from a large one
 * that was scaled down, sometimes at its full size.
 */
export function renderingScale({ width, height }: Picture, random: Random): number {
  const longest = random.uniform(...LONGEST_SIDES);
  return random.chance(FULL_SIZE_SHARE) ? 1 : Math.min(1, longest / Math.max(width, height));
}
