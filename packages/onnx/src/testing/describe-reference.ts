import type { ImageInput } from '@glimpse/core';
import { describe, expect } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { FloatTensor } from '../onnx-runtime.ts';

/** What transformers recorded of one picture, beside what it recorded of the model. */
export interface ReferenceImage {
  readonly pixel_values: { readonly shape: readonly number[]; readonly sha256_f32le: string };
}

export interface Reference<Expected> {
  /** The pack with the exported checkpoint. */
  readonly packPath: string;
  /** Names of the pictures. */
  readonly files: readonly string[];
  image(file: string): ImageInput;
  /** What transformers computes of a picture. */
  expected(file: string): Expected;
}

const folder = (path: string): string => fileURLToPath(new URL(`../../../../${path}/`, import.meta.url));

/**
 * Tests that hold a plugin against what transformers computes from the random weights in `artifacts/reference`; skipped
 * where they are not. tools/export/README.md says how to make and export them.
 */
export function describeReference<Expected extends ReferenceImage>(
  model: string,
  define: (reference: Reference<Expected>) => void,
): void {
  const images = folder('../shared/reference/images');
  const checkpoint = folder(`artifacts/reference/${model}`);
  const packPath = folder('artifacts/reference/pack');
  const isPresent = [images, checkpoint, packPath].every((path) => existsSync(path));
  const recorded = isPresent
    ? (JSON.parse(readFileSync(`${checkpoint}expected.json`, 'utf8')) as { images: Record<string, Expected> })
    : { images: {} };
  const suite = isPresent ? describe : describe.skip;
  suite(`${model} of random weights (artifacts/reference) agrees with transformers`, () => {
    define({
      packPath,
      files: isPresent ? Object.keys(recorded.images) : ['none'],
      image: (file) => ({ path: `${images}${file}`, sha256: file, width: 0, height: 0 }),
      expected: (file) => recorded.images[file]!,
    });
  });
}

/** Expects the very bits that transformers' preprocessing gives. */
export function expectPixels({ dims, data }: FloatTensor, { pixel_values }: ReferenceImage): void {
  expect(dims).toEqual(pixel_values.shape);
  const digest = createHash('sha256').update(new Uint8Array(data.buffer)).digest('hex');
  expect(digest).toBe(pixel_values.sha256_f32le);
}

export const largestDifference = (received: ArrayLike<number>, wanted: readonly number[]): number =>
  Math.max(...wanted.map((value, index) => Math.abs(value - received[index]!)));
