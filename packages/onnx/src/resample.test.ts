import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { resample } from './resample.ts';
import type { ResampleFilter } from './resample-coefficients.ts';
import { syntheticImages } from './synthetic-image.fixture.ts';

interface Case {
  readonly to: readonly [number, number];
  readonly filter: ResampleFilter;
  readonly sha256: string;
}

const { synthetic, reference } = JSON.parse(
  readFileSync(new URL('../fixtures/pillow-resample.json', import.meta.url), 'utf8'),
) as {
  synthetic: (Case & { picture: string; from: readonly [number, number] })[];
  reference: (Case & { file: string })[];
};

const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

describe('resample', () => {
  it.each(synthetic)(
    'equals Pillow: $picture $from to $to, $filter',
    ({ picture, from, to, filter, ...expected }) => {
      const result = resample(syntheticImages[picture]!(...from), ...to, filter);
      expect([result.width, result.height, result.data.length]).toEqual([...to, to[0] * to[1] * 3]);
      expect(sha256(result.data)).toBe(expected.sha256);
    },
  );

  it.each([
    { left: 3, top: 5, width: 9, height: 4 },
    { left: 0, top: 13, width: 1, height: 1 },
  ])('computes a part as it is in the whole: %j', (region) => {
    const image = syntheticImages.noise!(40, 23);
    const whole = resample(image, 17, 14, 'bicubic');
    const part = resample(image, 17, 14, 'bicubic', region);
    expect([part.width, part.height]).toEqual([region.width, region.height]);
    const rows = Array.from({ length: region.height }, (_, y) => {
      const from = ((region.top + y) * 17 + region.left) * 3;
      return [...whole.data.subarray(from, from + region.width * 3)];
    });
    expect([...part.data]).toEqual(rows.flat());
  });

  it('leaves its input as it was', () => {
    const image = syntheticImages.noise!(20, 10);
    const before = sha256(image.data);
    resample(image, 7, 30, 'bicubic');
    expect(sha256(image.data)).toBe(before);
  });
});

const images = new URL('../../../../shared/reference/images/', import.meta.url);
(existsSync(images) ? describe : describe.skip)(
  'resample on the reference images (../shared/reference)',
  () => {
    it.each(reference)('equals Pillow: $file to $to, $filter', async ({ file, to, filter, ...expected }) => {
      const decoded = await sharp(readFileSync(new URL(file, images)), { ignoreIcc: true })
        .removeAlpha()
        .toColourspace('srgb')
        .raw()
        .toBuffer({ resolveWithObject: true });
      const { width, height } = decoded.info;
      expect(sha256(resample({ data: decoded.data, width, height }, ...to, filter).data)).toBe(
        expected.sha256,
      );
    });
  },
);
