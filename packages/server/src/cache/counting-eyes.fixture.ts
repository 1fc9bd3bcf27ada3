import { existsSync } from 'node:fs';
import { appendFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { ImageInput, VisionEncoderPlugin } from '@glimpse/core';
import { createCaptioner, modelFreePlugin } from '@glimpse/core/testing/model-free';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  /** Absolute path of a file that gets a line for each picture whose caption is computed. */
  counted: z.string(),
  /** Absolute path of a file without which no caption is done. */
  gate: z.string().optional(),
});

const rule = { architecture: 'Size', summary: 'Tells the size of a picture' };

/** An encoder that needs no model and leaves a trace of each computation, whatever process it is in. */
export const plugin: VisionEncoderPlugin<z.output<typeof optionsSchema>> = {
  ...modelFreePlugin('counting-eyes', rule),
  kind: 'vision-encoder',
  abilities: ['caption'],
  optionsSchema,
  create: async ({ counted, gate }, { name }) => {
    const look = async (
      { sha256, width, height }: ImageInput,
      signal: AbortSignal | undefined,
    ): Promise<string> => {
      signal?.throwIfAborted();
      await appendFile(counted, `${sha256}\n`);
      while (gate && !existsSync(gate)) await sleep(10, undefined, { signal });
      return `a picture of ${width} x ${height} pixels`;
    };
    return createCaptioner(name, rule, (images, { signal }) =>
      Promise.all(images.map((image) => look(image, signal))),
    );
  },
};
