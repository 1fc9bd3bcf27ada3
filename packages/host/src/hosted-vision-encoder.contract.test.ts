import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePluginOptions, type ImageInput, type VisionEncoder } from '@glimpse/core';
import { describeVisionEncoderContract } from '@glimpse/core/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { plugin } from './fixtures/mean-color-encoder.fixture.ts';
import { writeRawPicture } from './fixtures/raw-picture.fixture.ts';
import { recordServices } from './fixtures/recording-services.fixture.ts';
import { hostVisionEncoder } from './hosted-vision-encoder.ts';

const module = new URL('./fixtures/mean-color-encoder.fixture.ts', import.meta.url).href;
const options = parsePluginOptions(plugin, {});
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'glimpse-host-'));
});
afterAll(() => rm(folder, { recursive: true }));

const createHosted = (): Promise<VisionEncoder> =>
  hostVisionEncoder({ plugin, module, options, services: recordServices('colors') });

const images = (): Promise<ImageInput[]> =>
  Promise.all(
    (
      [
        [250, 9, 9],
        [9, 250, 9],
        [9, 9, 250],
      ] as const
    ).map((color) => writeRawPicture(folder, color)),
  );

const contract = { abilities: plugin.abilities, images };
describeVisionEncoderContract('mean-color', {
  ...contract,
  create: () => plugin.create(options, recordServices('colors')),
});
describeVisionEncoderContract('hosted mean-color', { ...contract, create: createHosted });

describe('a hosted vision encoder', () => {
  it('has the name of its instance, the card of its plugin, and vectors that crossed whole', async () => {
    const encoder = await createHosted();
    expect(encoder).toMatchObject({
      name: 'colors',
      card: { model: 'colors', architecture: 'mean of the channels' },
    });
    const [features] = (await encoder.features?.(await images())) ?? [];
    expect(features).toEqual({ kind: 'features', shape: [1, 3], data: Float32Array.of(250, 9, 9) });
    await encoder.dispose();
  });

  it('fails as a model when the plugin fails unexpectedly', async () => {
    const encoder = await createHosted();
    const missing = { sha256: '0', path: join(folder, 'missing'), width: 1, height: 1 };
    await expect(encoder.describe([missing])).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      retryable: true,
    });
    await encoder.dispose();
  });
});
