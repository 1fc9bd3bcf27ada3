import { describeVisionEncoderContract, MINI_PACK, testServices } from '@glimpse/core/testing';
import { createOnnxRuntime } from '@glimpse/onnx';
import { countingRuntime, worldPictures } from '@glimpse/onnx/testing';
import { clipOptionsSchema, DEFAULT_BATCH_SIZE, DEFAULT_MODEL } from './clip-options.ts';
import { plugin } from './clip-plugin.ts';
import { createClipEncoder } from './create-clip-encoder.ts';

const onnx = countingRuntime(createOnnxRuntime({ threads: 1 }));

describeVisionEncoderContract('clip', {
  abilities: plugin.abilities,
  create: (packPath) => createClipEncoder(clipOptionsSchema.parse({}), testServices('eyes', packPath), onnx),
  images: worldPictures,
  batchSize: DEFAULT_BATCH_SIZE,
  pack: { path: MINI_PACK, model: DEFAULT_MODEL },
  loads: () => onnx.loads('vision.onnx'),
});
