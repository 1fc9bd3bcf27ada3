import { PackModel } from '@glimpse/core';
import { createOnnxRuntime, readPixelValues } from '@glimpse/onnx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBlip2Runtime, type Blip2Runtime } from './blip2-runtime.ts';

interface ExpectedImage {
  readonly pixel_values: { readonly shape: readonly number[]; readonly sha256_f32le: string };
  readonly query_features: { readonly shape: readonly number[] };
  readonly query_features_first_row: readonly number[];
  readonly prompt_ids: readonly number[];
  readonly greedy_24_ids: readonly number[];
}

const TOLERANCE = 1e-4;
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}/`, import.meta.url));
const images = folder('../shared/reference/images');
const checkpoint = folder('artifacts/reference/blip2');
const packPath = folder('artifacts/reference/pack');
const present = [images, checkpoint, packPath].every((path) => existsSync(path));
const expected = present
  ? (
      JSON.parse(readFileSync(`${checkpoint}expected.json`, 'utf8')) as {
        images: Record<string, ExpectedImage>;
      }
    ).images
  : {};

// tools/export/README.md says how to make the checkpoint and export it.
(present ? describe : describe.skip)(
  'BLIP-2 of random weights (artifacts/reference) agrees with transformers',
  () => {
    let runtime: Blip2Runtime;
    beforeAll(async () => {
      runtime = await loadBlip2Runtime(
        await PackModel.open(packPath, 'blip2'),
        createOnnxRuntime({ threads: 1 }),
      );
    });
    afterAll(async () => {
      await runtime.dispose();
    });

    it.each(present ? Object.keys(expected) : ['none'])('%s', async (file) => {
      const want = expected[file]!;
      const image = { path: `${images}${file}`, sha256: file, width: 0, height: 0 };
      const pixels = await readPixelValues([image], runtime.preprocessor, { threads: 1 });
      expect(pixels.dims).toEqual(want.pixel_values.shape);
      const digest = createHash('sha256').update(new Uint8Array(pixels.data.buffer)).digest('hex');
      expect(digest).toBe(want.pixel_values.sha256_f32le);

      const features = await runtime.see(pixels);
      expect(features.dims).toEqual(want.query_features.shape);
      const difference = Math.max(
        ...want.query_features_first_row.map((value, index) => Math.abs(value - features.data[index]!)),
      );
      expect(difference).toBeLessThan(TOLERANCE);

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
  },
);
