import sharp from 'sharp';
import { describeEvidence, type ImageInput, type ModelCard, type VisionEncoder } from '@glimpse/core';

const card: ModelCard = {
  model: 'mean-color',
  pack: 'none',
  architecture: 'Mean',
  summary: 'The mean color of a picture',
  license: 'MIT',
  source: 'computed',
  bytes: 0,
  fingerprint: '0'.repeat(64),
};

/** An encoder that needs no model: it captions a picture with its mean color, and counts its calls. */
export function createMeanColorEncoder(name = 'mean-color'): VisionEncoder & { calls: number[] } {
  const calls: number[] = [];
  const caption: NonNullable<VisionEncoder['caption']> = (images, options) => {
    calls.push(images.length);
    options?.signal?.throwIfAborted();
    return Promise.all(
      images.map(async (image) => ({
        kind: 'caption' as const,
        text: `a picture of color ${await meanColor(image)}`,
      })),
    );
  };
  return {
    name,
    card,
    calls,
    caption,
    describe: async (images, options) => (await caption(images, options)).map(describeEvidence),
    dispose: () => Promise.resolve(),
  };
}

async function meanColor({ path }: ImageInput): Promise<string> {
  const { channels } = await sharp(path).stats();
  return channels.map(({ mean }) => Math.round(mean)).join(' ');
}
