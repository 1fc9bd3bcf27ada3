import {
  describeEvidence,
  LazyResource,
  PackModel,
  type ClassifyOptions,
  type EncoderWith,
  type ImageInput,
  type LabelsEvidence,
  type PluginServices,
} from '@glimpse/core';
import { inPreparedBatches, type FloatTensor, type OnnxRuntime } from '@glimpse/onnx';
import { DEFAULT_FIRST, type MobilevitOptions } from './mobilevit-options.ts';
import { loadMobilevitRuntime, MOBILEVIT_ROLES } from './mobilevit-runtime.ts';
import { checkFirst, likeliestLabels } from './likeliest-labels.ts';

/** The encoder on a given ONNX runtime. Rejects with `PACK_INVALID` when the pack lacks the model. */
export async function createMobilevitEncoder(
  { model, batchSize }: MobilevitOptions,
  { name, packPath, threads }: PluginServices,
  onnx: OnnxRuntime,
): Promise<EncoderWith<'classify'>> {
  const pack = await PackModel.open(packPath, model);
  const resource = new LazyResource({
    name,
    load: () => loadMobilevitRuntime(pack, onnx, { threads }),
    release: (runtime) => runtime.dispose(),
  });

  const classify = async (
    images: readonly ImageInput[],
    { first = DEFAULT_FIRST, signal }: ClassifyOptions = {},
  ): Promise<LabelsEvidence[]> => {
    checkFirst(first);
    signal?.throwIfAborted();
    if (images.length === 0) return [];
    return resource.use((runtime) => {
      const toEvidence = (logits: Float32Array): LabelsEvidence => ({
        kind: 'labels',
        labels: likeliestLabels(logits, runtime.labels, first),
      });
      const steps = {
        prepare: (batch: readonly ImageInput[]) => runtime.pixels.read(batch, signal),
        work: async (pixels: FloatTensor) => (await runtime.score(pixels)).map(toEvidence),
      };
      return inPreparedBatches(images, batchSize, steps, signal);
    });
  };

  return {
    name,
    card: { ...pack.card(MOBILEVIT_ROLES), device: onnx.device },
    classify,
    describe: async (images, options) => (await classify(images, options)).map(describeEvidence),
    load: () => resource.load(),
    dispose: () => resource.dispose(),
  };
}
