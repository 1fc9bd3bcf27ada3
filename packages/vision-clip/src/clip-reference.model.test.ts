import { PackModel } from '@glimpse/core';
import { createOnnxRuntime, readPixelValues } from '@glimpse/onnx';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadClipRuntime, type ClipRuntime } from './clip-runtime.ts';
import { dot } from './unit-vectors.ts';

interface ExpectedImage {
  readonly pixel_values: { readonly shape: readonly number[]; readonly sha256_f32le: string };
  readonly image_embeds: readonly number[];
  readonly texts: readonly string[];
  /** Padded to the longest with the end token. */
  readonly input_ids: readonly (readonly number[])[];
  readonly text_embeds: readonly (readonly number[])[];
  readonly logits_per_image: readonly number[];
}

const TOLERANCE = 1e-4;
const BEGIN = 49406;
const END = 49407;
const folder = (path: string) => fileURLToPath(new URL(`../../../${path}/`, import.meta.url));
const images = folder('../shared/reference/images');
const checkpoint = folder('artifacts/reference/clip');
const packPath = folder('artifacts/reference/pack');
const present = [images, checkpoint, packPath].every((path) => existsSync(path));
const expected = present
  ? (
      JSON.parse(readFileSync(`${checkpoint}expected.json`, 'utf8')) as {
        images: Record<string, ExpectedImage>;
      }
    ).images
  : {};

const largestDifference = (received: ArrayLike<number>, wanted: readonly number[]): number =>
  Math.max(...wanted.map((value, index) => Math.abs(value - received[index]!)));

// tools/export/README.md says how to make the checkpoint and export it.
(present ? describe : describe.skip)(
  'CLIP of random weights (artifacts/reference) agrees with transformers',
  () => {
    let runtime: ClipRuntime;
    beforeAll(async () => {
      runtime = await loadClipRuntime(
        await PackModel.open(packPath, 'clip'),
        createOnnxRuntime({ threads: 1 }),
        'f32',
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
  },
);
