import { captionOf, Random, sample, TEST_SEEDS_START, type Truth } from '@glimpse/world';

const LAST_SEED = 2 ** 31 - 1;
/** From so many seeds, the captions that are not true are drawn. */
const OTHER_SEEDS = 2000;

/** The caption of the picture of this seed and `others` different ones of the same type of picture, in random order. */
export function chooseCaptions(truth: Truth, seed: number, others: number): string[] {
  // Not the picture's own stream: its first draws are the picture's properties.
  const random = new Random(LAST_SEED - seed);
  const captions = new Set([captionOf(truth)]);
  while (captions.size <= others) {
    const other = truthOf(TEST_SEEDS_START + random.int(0, OTHER_SEEDS - 1));
    if (other.type === truth.type) captions.add(captionOf(other));
  }
  return random.shuffle([...captions]);
}

const truths = new Map<number, Truth>();

/** Of a picture that is drawn once in a run, for many are asked for again and again. */
function truthOf(seed: number): Truth {
  const truth = truths.get(seed) ?? sample(seed).truth;
  truths.set(seed, truth);
  return truth;
}
