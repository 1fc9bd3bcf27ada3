import { Random, sample } from '@glimpse/world';
import type { Picture } from '@glimpse/world';
import { renderingScale } from './rendering-scale.ts';

const LAST_SEED = 2 ** 31 - 1;

export interface DatasetPicture {
  readonly picture: Picture;
  readonly scale: number;
  /** Has drawn the scale; the row of the picture is to be drawn next. */
  readonly random: Random;
}

/** The picture of a seed as every dataset has it, whether it is drawn or only its row is written. */
export function datasetPicture(seed: number): DatasetPicture {
  const picture = sample(seed);
  // Not the picture's own stream: its first draws are the picture's properties.
  const random = new Random(LAST_SEED - seed);
  return { picture, scale: renderingScale(picture, random), random };
}
