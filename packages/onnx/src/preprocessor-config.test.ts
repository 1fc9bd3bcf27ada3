import { describe, expect, it } from '@jest/globals';
import { preprocessorConfigSchema } from './preprocessor-config.ts';

const squash = {
  do_resize: true,
  size: { height: 20, width: 24 },
  resample: 3,
  do_rescale: true,
  rescale_factor: 1 / 255,
  do_normalize: true,
  image_mean: [0.1, 0.2, 0.3],
  image_std: [0.4, 0.5, 0.6],
};

describe('preprocessorConfigSchema', () => {
  it('reads a squashing preprocessor', () => {
    expect(preprocessorConfigSchema.parse({ ...squash, image_processor_type: 'BlipImageProcessor' })).toEqual(
      {
        resize: { height: 20, width: 24 },
        filter: 'bicubic',
        crop: undefined,
        output: { height: 20, width: 24 },
        rescaleFactor: 1 / 255,
        mean: [0.1, 0.2, 0.3],
        std: [0.4, 0.5, 0.6],
        flipChannels: false,
      },
    );
  });

  it('leaves mean and std alone where normalization is off', () => {
    const { mean, std } = preprocessorConfigSchema.parse({ ...squash, do_normalize: null });
    expect({ mean, std }).toEqual({ mean: [0, 0, 0], std: [1, 1, 1] });
  });

  it.each([
    ['a filter that is not supported', { ...squash, resample: 1 }],
    ['pictures of different sizes', { ...squash, size: { shortest_edge: 24 } }],
    ['a crop without its size', { ...squash, do_center_crop: true }],
  ])('refuses %s', (_, config) => {
    expect(preprocessorConfigSchema.safeParse(config).success).toBe(false);
  });
});
