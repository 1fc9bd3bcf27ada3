import type { Random } from '../random.ts';
import type { Capturing } from './capturing.ts';

const SEEDS_END = 2 ** 31 - 1;

/** What a scanner loses: a little sharpness, some noise, mostly a JPEG. */
export const scannerLosses = (random: Random): Capturing => ({
  ...(random.chance(0.6) && { blur: random.uniform(0.3, 0.8) }),
  noise: random.uniform(1.5, 8),
  ...(random.chance(0.7) && { jpegQuality: random.int(45, 92) }),
  seed: random.int(0, SEEDS_END),
});

/** What a telephone's camera loses. */
export const cameraLosses = (random: Random): Capturing => ({
  blur: random.uniform(0.4, 1.3),
  noise: random.uniform(2, 10),
  jpegQuality: random.int(40, 92),
  seed: random.int(0, SEEDS_END),
});
