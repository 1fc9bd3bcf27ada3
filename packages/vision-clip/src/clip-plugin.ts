import { PackModel, PLUGIN_API_VERSION, type VisionEncoderPlugin } from '@glimpse/core';
import { createOnnxRuntime } from '@glimpse/onnx';
import { clipOptionsSchema, type ClipOptions } from './clip-options.ts';
import { CLIP_ROLES } from './clip-runtime.ts';
import { createClipEncoder } from './create-clip-encoder.ts';

/** CLIP (Radford et al., 2021): images and texts in one space, and zero-shot matching. */
export const plugin: VisionEncoderPlugin<ClipOptions> = {
  kind: 'vision-encoder',
  name: 'clip',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['match', 'embed', 'embedText'],
  optionsSchema: clipOptionsSchema,
  card: async ({ model }, { packPath }) => (await PackModel.open(packPath, model)).card(CLIP_ROLES),
  create: (options, services) =>
    createClipEncoder(options, services, createOnnxRuntime({ threads: services.threads })),
};
