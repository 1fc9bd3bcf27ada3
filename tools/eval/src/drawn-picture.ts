import type { ImageInput, TextLine } from '@glimpse/core';
import { toImageInput, type Intake } from '@glimpse/server';
import { printedText, writtenTexts } from '@glimpse/train';
import { renderPng, type Picture, type Truth } from '@glimpse/world';

/** A picture of the synthetic world, taken in as a user's would be. */
export interface DrawnPicture {
  readonly seed: number;
  readonly truth: Truth;
  readonly image: ImageInput;
  /** What is printed, as an encoder without faults would read it. */
  readonly page: readonly TextLine[];
  /** All that is written, turned or not. */
  readonly texts: readonly string[];
}

export async function takeIn(
  seed: number,
  picture: Picture,
  intake: Intake,
  signal: AbortSignal,
): Promise<DrawnPicture> {
  const bytes = await renderPng(picture);
  const stored = await intake.add({ bytes, declaredType: 'image/png' }, signal);
  const { truth, svg } = picture;
  return {
    seed,
    truth,
    image: toImageInput(stored),
    page: printedText(svg),
    texts: writtenTexts(svg),
  };
}
