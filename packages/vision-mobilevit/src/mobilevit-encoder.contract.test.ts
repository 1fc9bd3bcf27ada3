import { describeVisionEncoderContract, MINI_PACK, testServices } from '@glimpse/core/testing';
import { createOnnxRuntime } from '@glimpse/onnx';
import { countingRuntime, worldPictures } from '@glimpse/onnx/testing';
import { createMobilevitEncoder } from './create-mobilevit-encoder.ts';
import { DEFAULT_BATCH_SIZE, DEFAULT_MODEL, mobilevitOptionsSchema } from './mobilevit-options.ts';
import { plugin } from './mobilevit-plugin.ts';

const onnx = countingRuntime(createOnnxRuntime({ threads: 1 }));

describeVisionEncoderContract('mobilevit', {
  abilities: plugin.abilities,
  create: (packPath) =>
    createMobilevitEncoder(mobilevitOptionsSchema.parse({}), testServices('eyes', packPath), onnx),
  images: worldPictures,
  batchSize: DEFAULT_BATCH_SIZE,
  pack: { path: MINI_PACK, model: DEFAULT_MODEL },
  loads: () => onnx.loads('classifier.onnx'),
});
