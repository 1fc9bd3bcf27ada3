import { hasAbility, type VisionEncoder } from '@glimpse/core';
import { captionOf, kindLabel } from '@glimpse/world';
import type { DrawnPicture } from './drawn-picture.ts';
import type { Measure, Result } from './result.ts';

/** What one encoder says of the pictures without being asked: a caption, a label, or both, as it can. */
export async function judgeEyes(
  pictures: readonly DrawnPicture[],
  encoder: VisionEncoder,
  signal: AbortSignal,
): Promise<Result[]> {
  const images = pictures.map(({ image }) => image);
  const judge = (measure: Measure, expected: readonly string[], received: readonly string[]): Result[] =>
    pictures.map(({ seed, truth }, index) => ({
      measure,
      model: encoder.name,
      seed,
      pictureKind: kindLabel(truth.kind),
      expected: expected[index]!,
      received: received[index]!,
      right: received[index] === expected[index],
    }));

  const results: Result[] = [];
  if (hasAbility(encoder, 'caption')) {
    const captions = await encoder.caption(images, { signal });
    const expected = pictures.map(({ truth }) => captionOf(truth));
    results.push(
      ...judge(
        'captions',
        expected,
        captions.map(({ text }) => text),
      ),
    );
  }
  if (hasAbility(encoder, 'classify')) {
    const labels = await encoder.classify(images, { first: 1, signal });
    const expected = pictures.map(({ truth }) => kindLabel(truth.kind));
    results.push(
      ...judge(
        'labels',
        expected,
        labels.map((guess) => guess.labels[0]?.text ?? ''),
      ),
    );
  }
  return results;
}
