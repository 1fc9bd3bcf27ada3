import type { ImageInput } from '@glimpse/core';
import { toImageInput, type Intake } from '@glimpse/server';
import { renderPng, sample, type Truth } from '@glimpse/world';

/** A picture of the synthetic world, taken in as a user's would be. */
export interface DrawnPicture {
  readonly seed: number;
  readonly truth: Truth;
  readonly image: ImageInput;
}

export async function drawPicture(seed: number, intake: Intake, signal: AbortSignal): Promise<DrawnPicture> {
  const picture = sample(seed);
  const stored = await intake.add({ bytes: renderPng(picture), declaredType: 'image/png' }, signal);
  return { seed, truth: picture.truth, image: toImageInput(stored) };
}
