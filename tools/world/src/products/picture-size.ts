import type { Random } from '../random.ts';

const ASPECTS = [1, 1, 1, 4 / 3, 3 / 4, 5 / 4, 4 / 5, 3 / 2, 16 / 9] as const;

/** Width and height in pixels, the longer 400 to 900. */
export function pictureSize(random: Random): readonly [width: number, height: number] {
  const aspect = random.choice(ASPECTS);
  const longest = random.int(400, 900);
  return aspect >= 1 ? [longest, Math.round(longest / aspect)] : [Math.round(longest * aspect), longest];
}
