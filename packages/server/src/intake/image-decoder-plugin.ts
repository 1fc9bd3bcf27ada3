import { PLUGIN_API_VERSION, type ImageDecoderPlugin } from '@glimpse/core';
import { z } from 'zod';
import { DEFAULT_IMAGE_TYPES, IMAGE_TYPE_NAMES } from './image-types.ts';
import { DEFAULT_INTAKE_LIMITS } from './intake-limits.ts';
import { SharpImageDecoder } from './sharp-image-decoder.ts';
import { loadSharp } from './sharp-runtime.ts';

const limit = (value: number) => z.int().positive().default(value);

export const imageDecoderOptionsSchema = z.strictObject({
  types: z.array(z.enum(IMAGE_TYPE_NAMES)).default([...DEFAULT_IMAGE_TYPES]),
  maxBytes: limit(DEFAULT_INTAKE_LIMITS.maxBytes),
  maxSide: limit(DEFAULT_INTAKE_LIMITS.maxSide),
  maxDecodedBytes: limit(DEFAULT_INTAKE_LIMITS.maxDecodedBytes),
  maxModelPixels: limit(DEFAULT_INTAKE_LIMITS.maxModelPixels),
  reducedSide: limit(DEFAULT_INTAKE_LIMITS.reducedSide),
});

/** The one decoder of what users send. */
export const plugin: ImageDecoderPlugin<z.output<typeof imageDecoderOptionsSchema>> = {
  kind: 'image-decoder',
  name: 'sharp',
  apiVersion: PLUGIN_API_VERSION,
  optionsSchema: imageDecoderOptionsSchema,
  create: async (options, { threads }) =>
    new SharpImageDecoder(await loadSharp(threads, options.types), options),
};
