import { describe, expect, it } from '@jest/globals';
import { preprocessorConfigSchema } from './preprocessor-config.ts';
import { readPixelValues } from './read-pixel-values.ts';
import { worldPictures } from './testing/world-pictures.ts';

const config = preprocessorConfigSchema.parse({
  do_resize: true,
  size: { height: 6, width: 9 },
  resample: 3,
  do_rescale: true,
  rescale_factor: 1 / 255,
});
const length = 3 * 6 * 9;

describe('readPixelValues', () => {
  it('stacks pictures of any size in their order', async () => {
    const pictures = await worldPictures();
    const stacked = await readPixelValues(pictures, config, { threads: 1 });
    expect(stacked.dims).toEqual([pictures.length, 3, 6, 9]);
    for (const [index, picture] of pictures.entries()) {
      const alone = await readPixelValues([picture], config, { threads: 1 });
      expect(stacked.data.slice(index * length, (index + 1) * length)).toEqual(alone.data);
    }
  });

  it('throws the reason of an abort that arrives between two pictures', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    setImmediate(() => controller.abort(reason));
    const call = readPixelValues(await worldPictures(), config, { threads: 1, signal: controller.signal });
    await expect(call).rejects.toBe(reason);
  });
});
