import { once } from 'node:events';
import type { CaptionOptions, VisionEncoderPlugin } from '@glimpse/core';
import { createCaptioner, modelFreePlugin } from '@glimpse/core/testing/model-free';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  /** Its process ends before it can be called. */
  stillborn: z.boolean().default(false),
  /** It finds nothing to say of any picture. */
  speechless: z.boolean().default(false),
});

const rule = { architecture: 'Failure', summary: 'Sees nothing, and fails as it is told to' };

async function look({ prompt = '', signal }: CaptionOptions): Promise<string> {
  if (prompt.startsWith('die')) process.exit(1);
  if (prompt.startsWith('hang') && signal) await once(signal, 'abort');
  signal?.throwIfAborted();
  return 'nothing';
}

/** An encoder without a model. A prompt of `die` ends its process, one of `hang…` is not answered. */
export const plugin: VisionEncoderPlugin<z.output<typeof optionsSchema>> = {
  ...modelFreePlugin('fragile-eyes', rule),
  kind: 'vision-encoder',
  abilities: ['caption'],
  optionsSchema,
  create: async ({ stillborn, speechless }, { name }) => {
    if (stillborn) process.exit(1);
    return createCaptioner(name, rule, (images, options) =>
      Promise.all(images.map(async () => (speechless ? '' : look(options)))),
    );
  },
};
