import { PackModel } from '@glimpse/core';
import { createOnnxRuntime, readPixelValues } from '@glimpse/onnx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { likeliestLabels } from './likeliest-labels.ts';
import { loadMobilevitRuntime, type MobilevitRuntime } from './mobilevit-runtime.ts';

interface ExpectedImage {
  readonly pixel_values: { readonly shape: readonly number[]; readonly sha256_f32le: string };
  readonly logits: readonly number[];
  readonly top5: readonly (readonly [string, number])[];
}

/**
 * The random classifier multiplies by up to 4,348, so that torch's own float32 logits are 3e-4 away from its
 * float64 ones.
 */
const LOGIT_TOLERANCE = 1e-3;
const SCORE_TOLERANCE = 1e-3 / 4;
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}/`, import.meta.url));
const images = folder('../shared/reference/images');
const checkpoint = folder('artifacts/reference/mobilevit');
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
  'MobileViT of random weights (artifacts/reference) agrees with transformers',
  () => {
    let runtime: MobilevitRuntime;
    beforeAll(async () => {
      const pack = await PackModel.open(packPath, 'mobilevit');
      runtime = await loadMobilevitRuntime(pack, createOnnxRuntime({ threads: 1 }));
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

      const [logits] = await runtime.score(pixels);
      const difference = Math.max(...want.logits.map((value, index) => Math.abs(value - logits![index]!)));
      expect(difference).toBeLessThan(LOGIT_TOLERANCE);

      const best = likeliestLabels(logits!, runtime.labels, 5);
      expect(best.map(({ text }) => text)).toEqual(want.top5.map(([text]) => text));
      for (const [index, { score }] of best.entries())
        expect(Math.abs(score - want.top5[index]![1])).toBeLessThan(SCORE_TOLERANCE);
    });
  },
);
