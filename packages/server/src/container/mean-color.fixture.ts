import sharp from 'sharp';
import type { EncoderWith, ImageInput } from '@glimpse/core';
import { createCaptioner } from '@glimpse/core/testing/model-free';

const rule = { architecture: 'Mean', summary: 'The mean color of a picture' };

/** An encoder that needs no model: it captions a picture with its mean color, and counts its calls. */
export function createMeanColorEncoder(name = 'mean-color'): EncoderWith<'caption'> & { calls: number[] } {
  const calls: number[] = [];
  const encoder = createCaptioner(name, rule, (images, { signal }) => {
    calls.push(images.length);
    signal?.throwIfAborted();
    return Promise.all(images.map(async (image) => `a picture of color ${await meanColor(image)}`));
  });
  return { ...encoder, calls };
}

async function meanColor({ path }: ImageInput): Promise<string> {
  const { channels } = await sharp(path).stats();
  return channels.map(({ mean }) => Math.round(mean)).join(' ');
}
