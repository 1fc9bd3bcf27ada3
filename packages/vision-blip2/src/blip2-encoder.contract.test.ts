import { describeVisionEncoderContract, MINI_PACK, testServices } from '@glimpse/core/testing';
import { createOnnxRuntime } from '@glimpse/onnx';
import { countingRuntime, worldPictures } from '@glimpse/onnx/testing';
import { blip2OptionsSchema, DEFAULT_BATCH_SIZE, DEFAULT_MODEL } from './blip2-options.ts';
import { plugin } from './blip2-plugin.ts';
import { createBlip2Encoder } from './create-blip2-encoder.ts';

const onnx = countingRuntime(createOnnxRuntime({ threads: 1 }));

describeVisionEncoderContract('blip2', {
  abilities: plugin.abilities,
  create: (packPath) =>
    createBlip2Encoder(blip2OptionsSchema.parse({}), testServices('eyes', packPath), onnx),
  images: worldPictures,
  batchSize: DEFAULT_BATCH_SIZE,
  pack: { path: MINI_PACK, model: DEFAULT_MODEL },
  loads: () => onnx.loads('vision.onnx'),
});
