import type { EncoderWith } from '@glimpse/core';
import { captionOf, kindLabel } from '@glimpse/world';
import { chooseCaptions } from './choose-captions.ts';
import type { DrawnPicture } from './drawn-picture.ts';
import type { Result } from './result.ts';

/** Captions of the same type of picture that compete with the true one. */
const OTHERS = 7;

/** Whether an encoder finds the caption of each picture among eight. */
export async function judgeMatches(
  pictures: readonly DrawnPicture[],
  encoder: EncoderWith<'match'>,
  signal: AbortSignal,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const { seed, truth, image } of pictures) {
    const texts = chooseCaptions(truth, seed, OTHERS);
    const [evidence] = await encoder.match([image], { texts, signal });
    const best = [...(evidence?.matches ?? [])].sort((one, other) => other.score - one.score)[0];
    const [expected, received] = [captionOf(truth), best?.text ?? ''];
    results.push({
      measure: 'matches',
      model: encoder.name,
      seed,
      pictureKind: kindLabel(truth.kind),
      expected,
      received,
      right: received === expected,
    });
  }
  return results;
}
