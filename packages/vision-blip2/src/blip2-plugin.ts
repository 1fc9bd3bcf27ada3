import { PackModel, PLUGIN_API_VERSION, type VisionEncoderPlugin } from '@glimpse/core';
import { chooseOnnxDevice, createOnnxRuntime, onnxDevices } from '@glimpse/onnx';
import { blip2OptionsSchema, type Blip2Options } from './blip2-options.ts';
import { BLIP2_ROLES } from './blip2-runtime.ts';
import { createBlip2Encoder } from './create-blip2-encoder.ts';

/** BLIP-2 (Li et al., 2023) with an OPT language model: captions, prompted captions and query features. */
export const plugin: VisionEncoderPlugin<Blip2Options> = {
  kind: 'vision-encoder',
  name: 'blip2',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['caption', 'features'],
  optionsSchema: blip2OptionsSchema,
  devices: onnxDevices,
  card: async ({ model, device }, { packPath }) => {
    const pack = await PackModel.open(packPath, model);
    return { ...pack.card(BLIP2_ROLES), device: chooseOnnxDevice(device).device };
  },
  create: async (options, services) => {
    const { threads, log } = services;
    const onnx = createOnnxRuntime({ threads, device: options.device, log });
    return createBlip2Encoder(options, services, onnx);
  },
};
