import { PackModel, PLUGIN_API_VERSION, type VisionEncoderPlugin } from '@glimpse/core';
import { chooseOnnxDevice, createOnnxRuntime, onnxDevices } from '@glimpse/onnx';
import { clipOptionsSchema, type ClipOptions } from './clip-options.ts';
import { clipRoles } from './clip-runtime.ts';
import { createClipEncoder } from './create-clip-encoder.ts';

/** CLIP (Radford et al., 2021): images and texts in one space, and zero-shot matching. */
export const plugin: VisionEncoderPlugin<ClipOptions> = {
  kind: 'vision-encoder',
  name: 'clip',
  apiVersion: PLUGIN_API_VERSION,
  abilities: ['match', 'embed', 'embedText'],
  optionsSchema: clipOptionsSchema,
  devices: onnxDevices,
  card: async ({ model, device, precision }, { packPath }) => {
    const pack = await PackModel.open(packPath, model);
    return { ...pack.card(clipRoles(pack, precision)), device: chooseOnnxDevice(device).device };
  },
  create: async (options, services) => {
    const { threads, log } = services;
    const onnx = createOnnxRuntime({ threads, device: options.device, log });
    return createClipEncoder(options, services, onnx);
  },
};
