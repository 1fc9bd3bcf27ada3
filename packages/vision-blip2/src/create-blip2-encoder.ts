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
import { inBatches, readPixelValues, type FloatTensor, type OnnxRuntime } from '@glimpse/onnx';
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
    load: () => loadBlip2Runtime(pack, onnx),
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
      const captionBatch = async (batch: Images): Promise<CaptionEvidence[]> => {
        const seen = await see(runtime, batch, signal);
        const texts = await runtime.write(seen, plan.promptTokens, { maxTokens: plan.maxTokens, signal });
        return texts.map((tokens) => ({ kind: 'caption', text: runtime.text.decode(tokens) }));
      };
      return inBatches(images, batchSize, captionBatch, signal);
    });

  const features = (images: Images, { signal }: CallOptions = {}): Promise<FeaturesEvidence[]> =>
    withRuntime(images, signal, (runtime) =>
      inBatches(images, batchSize, async (batch) => splitFeatures(await see(runtime, batch, signal)), signal),
    );

  const see = async (runtime: Blip2Runtime, batch: Images, signal?: AbortSignal): Promise<FloatTensor> =>
    runtime.see(await readPixelValues(batch, runtime.preprocessor, { threads, signal }));

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
