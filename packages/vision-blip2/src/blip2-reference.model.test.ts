import { PackModel } from '@glimpse/core';
import { createOnnxRuntime } from '@glimpse/onnx';
import {
  describeReference,
  expectPixels,
  largestDifference,
  type ReferenceImage,
} from '@glimpse/onnx/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadBlip2Runtime, type Blip2Runtime } from './blip2-runtime.ts';

interface ExpectedImage extends ReferenceImage {
  readonly query_features: { readonly shape: readonly number[] };
  readonly query_features_first_row: readonly number[];
  readonly prompt_ids: readonly number[];
  readonly greedy_24_ids: readonly number[];
}

const TOLERANCE = 1e-4;

describeReference<ExpectedImage>('blip2', (reference) => {
  let runtime: Blip2Runtime;
  beforeAll(async () => {
    const pack = await PackModel.open(reference.packPath, 'blip2');
    runtime = await loadBlip2Runtime(pack, createOnnxRuntime({ threads: 1 }), { threads: 1 });
  });
  afterAll(async () => {
    await runtime.dispose();
  });

  it.each(reference.files)('%s', async (file) => {
    const want = reference.expected(file);
    const pixels = await runtime.pixels.read([reference.image(file)]);
    expectPixels(pixels, want);

    const features = await runtime.see(pixels);
    expect(features.dims).toEqual(want.query_features.shape);
    expect(largestDifference(features.data, want.query_features_first_row)).toBeLessThan(TOLERANCE);

    const promptTokens = want.prompt_ids.slice(runtime.config.queries);
    const [tokens] = await runtime.write(features, promptTokens, { maxTokens: 24 });
    expect(tokens).toEqual(want.greedy_24_ids.slice(want.prompt_ids.length));
  });

  // Token ids that transformers' own tests expect of the published checkpoint.
  it('reads and writes text as the published tokenizer does', () => {
    const prompt = [45641, 35, 61, 343, 16, 42, 116, 31652, 35];
    expect(runtime.text.encode('Question: which city is this? Answer:')).toEqual(prompt);
    const caption = [102, 693, 2828, 15, 5, 4105, 19, 10, 2335];
    expect(runtime.text.decode(caption)).toBe('a woman sitting on the beach with a dog');
  });
});
