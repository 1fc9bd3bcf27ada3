import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PixelReader } from './pixel-reader.ts';
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

describe('PixelReader', () => {
  let reader: PixelReader;
  beforeEach(() => {
    reader = new PixelReader(config, { threads: 2 });
  });
  afterEach(() => reader.dispose());

  it('stacks pictures of any size in their order', async () => {
    const pictures = await worldPictures();
    const stacked = await reader.read(pictures);
    expect(stacked.dims).toEqual([pictures.length, 3, 6, 9]);
    for (const [index, picture] of pictures.entries())
      expect(stacked.data.slice(index * length, (index + 1) * length)).toEqual(
        await readPixelValues(picture, config, { threads: 1 }),
      );
  });

  it('throws what is wrong with a picture, and goes on with others', async () => {
    const [picture, other] = await worldPictures();
    const missing = { ...picture!, path: '/nowhere.png' };
    await expect(reader.read([picture!, missing])).rejects.toMatchObject({
      code: 'IMAGE_CORRUPT',
      details: { path: '/nowhere.png' },
    });
    expect((await reader.read([other!, picture!])).dims).toEqual([2, 3, 6, 9]);
  });

  it('throws the reason of an abort at once, and goes on with others', async () => {
    const pictures = await worldPictures();
    const many = Array.from({ length: 20 }, () => pictures).flat();
    const controller = new AbortController();
    const reading = reader.read(many, controller.signal);
    const reason = new Error('left');
    controller.abort(reason);
    await expect(reading).rejects.toBe(reason);
    await expect(reader.read(many, controller.signal)).rejects.toBe(reason);
    expect((await reader.read(pictures.slice(0, 2))).dims).toEqual([2, 3, 6, 9]);
  });

  it('starts again after it was disposed', async () => {
    const pictures = await worldPictures();
    const before = await reader.read(pictures);
    await reader.dispose();
    expect(await reader.read(pictures)).toEqual(before);
  });
});
