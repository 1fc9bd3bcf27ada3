import {
  describeEvidence,
  LazyResource,
  PackModel,
  type CallOptions,
  type CaptionEvidence,
  type CaptionOptions,
  type EncoderWith,
  type FeaturesEvidence,
  type ImageInput,
  type PluginServices,
} from '@glimpse/core';
import { inPreparedBatches, type FloatTensor, type OnnxRuntime } from '@glimpse/onnx';
import type { Blip2Options } from './blip2-options.ts';
import { planCaption } from './plan-caption.ts';
import { BLIP2_ROLES, loadBlip2Runtime, type Blip2Runtime } from './blip2-runtime.ts';
import { splitFeatures } from './split-features.ts';

type Images = readonly ImageInput[];

/** The encoder on a given ONNX runtime. Rejects with `PACK_INVALID` when the pack lacks the model. */
export async function createBlip2Encoder(
  { model, batchSize, maxTokens }: Blip2Options,
  { name, packPath, threads }: PluginServices,
  onnx: OnnxRuntime,
): Promise<EncoderWith<'caption' | 'features'>> {
  const pack = await PackModel.open(packPath, model);
  const resource = new LazyResource({
    name,
    load: () => loadBlip2Runtime(pack, onnx, { threads }),
    release: (runtime) => runtime.dispose(),
  });

  const withRuntime = async <Result>(
    images: Images,
    signal: AbortSignal | undefined,
    work: (runtime: Blip2Runtime) => Promise<Result[]>,
  ): Promise<Result[]> => {
    signal?.throwIfAborted();
    return images.length === 0 ? [] : resource.use(work);
  };

  const caption = (images: Images, { prompt, signal }: CaptionOptions = {}): Promise<CaptionEvidence[]> =>
    withRuntime(images, signal, (runtime) => {
      const plan = planCaption(runtime.config, runtime.text.encode(prompt), maxTokens);
      const captionBatch = async (features: FloatTensor): Promise<CaptionEvidence[]> => {
        const texts = await runtime.write(features, plan.promptTokens, { maxTokens: plan.maxTokens, signal });
        return texts.map((tokens) => ({ kind: 'caption', text: runtime.text.decode(tokens) }));
      };
      return see(runtime, images, captionBatch, signal);
    });

  const features = (images: Images, { signal }: CallOptions = {}): Promise<FeaturesEvidence[]> =>
    withRuntime(images, signal, (runtime) =>
      see(runtime, images, (seen) => Promise.resolve(splitFeatures(seen)), signal),
    );

  const see = <Result>(
    runtime: Blip2Runtime,
    images: Images,
    toResults: (features: FloatTensor) => Promise<readonly Result[]>,
    signal: AbortSignal | undefined,
  ): Promise<Result[]> => {
    const steps = {
      prepare: (batch: Images) => runtime.pixels.read(batch, signal),
      work: async (pixels: FloatTensor) => toResults(await runtime.see(pixels)),
    };
    return inPreparedBatches(images, batchSize, steps, signal);
  };

  return {
    name,
    card: { ...pack.card(BLIP2_ROLES), device: onnx.device },
    caption,
    features,
    describe: async (images, options) => (await caption(images, options)).map(describeEvidence),
    load: () => resource.load(),
    dispose: () => resource.dispose(),
  };
}
