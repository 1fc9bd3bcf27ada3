import { drawChart } from './charts/draw-chart.ts';
import { drawDocument } from './documents/draw-document.ts';
import type { Picture } from './picture.ts';
import { drawProduct } from './products/draw-product.ts';
import { Random } from './random.ts';

type Drawing = (random: Random) => Picture;

/** Training draws from seeds below this; everything above was never trained on. */
export const TRAINING_SEEDS_END = 1_000_000_000;
/** The seeds with which training measures itself: never trained on, and not those of the evaluation. */
export const TEST_SEEDS_START = 1_500_000_000;
/** The seeds of the evaluation (`npm run eval`), up to 2^31 - 1. */
export const EVALUATION_SEEDS_START = 2_000_000_000;

/** Of 15 pictures 5 are products, 6 are charts and 4 are documents. */
const DRAWINGS = [
  ...Array<Drawing>(5).fill(drawProduct),
  ...Array<Drawing>(6).fill(drawChart),
  ...Array<Drawing>(4).fill(drawDocument),
];

/** The one picture of this seed: a third are products, two fifths charts, the rest documents. */
export function sample(seed: number): Picture {
  const random = new Random(seed);
  return random.choice(DRAWINGS)(random);
}
