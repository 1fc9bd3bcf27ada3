import { PackModel } from '@glimpse/core';
import { createOnnxRuntime } from '@glimpse/onnx';
import {
  describeReference,
  expectPixels,
  largestDifference,
  type ReferenceImage,
} from '@glimpse/onnx/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { likeliestLabels } from './likeliest-labels.ts';
import { loadMobilevitRuntime, type MobilevitRuntime } from './mobilevit-runtime.ts';

interface ExpectedImage extends ReferenceImage {
  readonly logits: readonly number[];
  readonly top5: readonly (readonly [string, number])[];
}

/**
 * The random classifier multiplies by up to 4,348, so that torch's own float32 logits are 3e-4 away from its
 * float64 ones.
 */
const LOGIT_TOLERANCE = 1e-3;
const SCORE_TOLERANCE = 1e-3 / 4;

describeReference<ExpectedImage>('mobilevit', (reference) => {
  let runtime: MobilevitRuntime;
  beforeAll(async () => {
    const pack = await PackModel.open(reference.packPath, 'mobilevit');
    runtime = await loadMobilevitRuntime(pack, createOnnxRuntime({ threads: 1 }), { threads: 1 });
  });
  afterAll(async () => {
    await runtime.dispose();
  });

  it.each(reference.files)('%s', async (file) => {
    const want = reference.expected(file);
    const pixels = await runtime.pixels.read([reference.image(file)]);
    expectPixels(pixels, want);

    const [logits] = await runtime.score(pixels);
    expect(largestDifference(logits!, want.logits)).toBeLessThan(LOGIT_TOLERANCE);

    const best = likeliestLabels(logits!, runtime.labels, 5);
    expect(best.map(({ text }) => text)).toEqual(want.top5.map(([text]) => text));
    const scores = want.top5.map(([, score]) => score);
    expect(
      largestDifference(
        best.map(({ score }) => score),
        scores,
      ),
    ).toBeLessThan(SCORE_TOLERANCE);
  });
});
