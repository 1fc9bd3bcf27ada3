import { sample } from '@glimpse/world';
import type { DrawnPicture } from './drawn-picture.ts';

/** Pictures with their truths, for judges that look at no pixels. */
export const picturesOf = (seeds: readonly number[]): DrawnPicture[] =>
  seeds.map((seed) => ({
    seed,
    truth: sample(seed).truth,
    page: [],
    texts: [],
    image: { sha256: String(seed), path: `/pictures/${seed}.png`, width: 1, height: 1 },
  }));
