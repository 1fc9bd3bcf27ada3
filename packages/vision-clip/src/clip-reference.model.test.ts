import { PackModel } from '@glimpse/core';
import { createOnnxRuntime, type Precision } from '@glimpse/onnx';
import {
  describeReference,
  expectPixels,
  largestDifference,
  type ReferenceImage,
} from '@glimpse/onnx/testing';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { loadClipRuntime, type ClipRuntime } from './clip-runtime.ts';
import { dot } from './unit-vectors.ts';

interface ExpectedImage extends ReferenceImage {
  readonly image_embeds: readonly number[];
  readonly texts: readonly string[];
  /** Padded to the longest with the end token. */
  readonly input_ids: readonly (readonly number[])[];
  readonly text_embeds: readonly (readonly number[])[];
  readonly logits_per_image: readonly number[];
}

const TOLERANCE = 1e-4;
/** Between a vector in f32 and in q8. */
const Q8_COSINE = 0.99;
const BEGIN = 49406;
const END = 49407;

describeReference<ExpectedImage>('clip', (reference) => {
  let runtime: ClipRuntime;
  let quantized: ClipRuntime;
  const load = async (precision: Precision): Promise<ClipRuntime> =>
    loadClipRuntime(await PackModel.open(reference.packPath, 'clip'), createOnnxRuntime({ threads: 1 }), {
      precision,
      threads: 1,
    });
  beforeAll(async () => {
    runtime = await load('f32');
    quantized = await load('q8');
  });
  afterAll(async () => {
    await runtime.dispose();
    await quantized.dispose();
  });

  it.each(reference.files)('%s', async (file) => {
    const want = reference.expected(file);
    const pixels = await runtime.pixels.read([reference.image(file)]);
    expectPixels(pixels, want);

    const tokens = want.texts.map((text) => runtime.encode(text));
    for (const [index, ids] of tokens.entries())
      expect(ids).toEqual(want.input_ids[index]!.slice(0, want.input_ids[index]!.indexOf(END) + 1));

    const [seen] = await runtime.see(pixels);
    expect(largestDifference(seen!, want.image_embeds)).toBeLessThan(TOLERANCE);
    const read = await runtime.read(tokens);
    for (const [index, vector] of read.entries())
      expect(largestDifference(vector, want.text_embeds[index]!)).toBeLessThan(TOLERANCE);
    const logits = read.map((vector) => runtime.config.scale * dot(seen!, vector));
    expect(largestDifference(logits, want.logits_per_image)).toBeLessThan(TOLERANCE);
  });

  it.each(reference.files)('in 8 bits nearly so: %s', async (file) => {
    const want = reference.expected(file);
    const [seen] = await quantized.see(await quantized.pixels.read([reference.image(file)]));
    expect(dot(seen!, Float32Array.from(want.image_embeds))).toBeGreaterThan(Q8_COSINE);
    const read = await quantized.read(want.texts.map((text) => quantized.encode(text)));
    for (const [index, vector] of read.entries())
      expect(dot(vector, Float32Array.from(want.text_embeds[index]!))).toBeGreaterThan(Q8_COSINE);
  });

  it('keeps the end of a text that it cuts, as the published tokenizer does', () => {
    const tokens = runtime.encode('a photo of a cat '.repeat(30));
    expect(tokens).toHaveLength(77);
    expect([tokens[0], tokens.at(-1)]).toEqual([BEGIN, END]);
    expect(tokens.filter((token) => token === END)).toHaveLength(1);
  });

  // Token ids that transformers' own tests and model cards show for the published tokenizer.
  it('reads text as the published tokenizer does', () => {
    expect(runtime.encode('a photo of a cat')).toEqual([BEGIN, 320, 1125, 539, 320, 2368, END]);
  });
});
