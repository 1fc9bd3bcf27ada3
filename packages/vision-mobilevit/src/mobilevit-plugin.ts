import { PackModel, PLUGIN_API_VERSION, type VisionEncoderPlugin } from '@glimpse/core';
import { chooseOnnxDevice, createOnnxRuntime, onnxDevices } from '@glimpse/onnx';
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
  devices: onnxDevices,
  card: async ({ model, device }, { packPath }) => {
    const pack = await PackModel.open(packPath, model);
    return { ...pack.card(MOBILEVIT_ROLES), device: chooseOnnxDevice(device).device };
  },
  create: async (options, services) => {
    const { threads, log } = services;
    const onnx = createOnnxRuntime({ threads, device: options.device, log });
    return createMobilevitEncoder(options, services, onnx);
  },
};
