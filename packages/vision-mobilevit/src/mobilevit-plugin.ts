import { PackModel, PLUGIN_API_VERSION, type VisionEncoderPlugin } from '@glimpse/core';
import { createOnnxRuntime } from '@glimpse/onnx';
import { createMobilevitEncoder } from './create-mobilevit-encoder.ts';
import { mobilevitOptionsSchema, type MobilevitOptions } from './mobilevit-options.ts';
import { MOBILEVIT_ROLES } from './mobilevit-runtime.ts';

/** MobileViT (Mehta and Rastegari, 2021): labels of a picture. */
export const plugin: VisionEncoderPlugin<MobilevitOptions> = {
  kind: 'vision-encoder',
  name: 'mobilevit',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['classify'],
  optionsSchema: mobilevitOptionsSchema,
  card: async ({ model }, { packPath }) => (await PackModel.open(packPath, model)).card(MOBILEVIT_ROLES),
  create: (options, services) =>
    createMobilevitEncoder(options, services, createOnnxRuntime({ threads: services.threads })),
};
