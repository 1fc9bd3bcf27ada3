import { once } from 'node:events';
import {
  describeEvidence,
  PLUGIN_API_VERSION,
  type CaptionOptions,
  type CaptionEvidence,
  type ImageInput,
  type ModelCard,
  type VisionEncoderPlugin,
} from '@glimpse/core';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  /** Its process ends before it can be called. */
  stillborn: z.boolean().default(false),
});

const card: ModelCard = {
  model: 'fragile-eyes',
  pack: 'none',
  architecture: 'None',
  summary: 'Sees nothing, and fails as it is told to',
  license: 'MIT',
  source: 'this file',
  bytes: 0,
  fingerprint: 'f'.repeat(64),
};

async function look({ prompt = '', signal }: CaptionOptions): Promise<CaptionEvidence> {
  if (prompt.startsWith('die')) process.exit(1);
  if (prompt.startsWith('hang') && signal) await once(signal, 'abort');
  signal?.throwIfAborted();
  return { kind: 'caption', text: 'nothing' };
}

/** An encoder without a model. A prompt of `die` ends its process, one of `hang…` is not answered. */
export const plugin: VisionEncoderPlugin<z.output<typeof optionsSchema>> = {
  kind: 'vision-encoder',
  name: 'fragile-eyes',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['caption'],
  optionsSchema,
  card: () => Promise.resolve(card),
  create: ({ stillborn }, { name }) => {
    if (stillborn) process.exit(1);
    const caption = (
      images: readonly ImageInput[],
      options: CaptionOptions = {},
    ): Promise<CaptionEvidence[]> => Promise.all(images.map(() => look(options)));
    return Promise.resolve({
      name,
      card,
      caption,
      describe: async (images, options) => (await caption(images, options)).map(describeEvidence),
      dispose: () => Promise.resolve(),
    });
  },
};
