import {
  describeEvidence,
  GlimpseError,
  LazyResource,
  PackModel,
  type CallOptions,
  type EmbeddingEvidence,
  type EncoderWith,
  type ImageInput,
  type MatchesEvidence,
  type MatchOptions,
  type PluginServices,
} from '@glimpse/core';
import { inPreparedBatches, softmax, type OnnxRuntime } from '@glimpse/onnx';
import type { ClipOptions } from './clip-options.ts';
import { clipRoles, loadClipRuntime, type ClipRuntime } from './clip-runtime.ts';
import { fillTemplates } from './fill-templates.ts';
import { TextVectors } from './text-vectors.ts';
import { dot, meanDirection } from './unit-vectors.ts';

type Images = readonly ImageInput[];

/** The encoder on a given ONNX runtime. Rejects with `PACK_INVALID` when the pack lacks the model in this precision. */
export async function createClipEncoder(
  { model, precision, batchSize, templates, phrases, cachedTexts }: ClipOptions,
  { name, packPath, threads }: PluginServices,
  onnx: OnnxRuntime,
): Promise<EncoderWith<'match' | 'embed' | 'embedText'>> {
  const pack = await PackModel.open(packPath, model);
  const textVectors = new TextVectors(cachedTexts);
  const resource = new LazyResource({
    name,
    load: () => loadClipRuntime(pack, onnx, { precision, threads }),
    release: (runtime) => runtime.dispose(),
  });

  const see = (runtime: ClipRuntime, images: Images, signal?: AbortSignal): Promise<Float32Array[]> =>
    inPreparedBatches(
      images,
      batchSize,
      { prepare: (batch) => runtime.pixels.read(batch, signal), work: (pixels) => runtime.see(pixels) },
      signal,
    );

  /** Zero-shot classifiers as in Radford et al., 2021, 3.1.4: one vector per text, the mean over the templates. */
  const readInTemplates = async (
    runtime: ClipRuntime,
    texts: readonly string[],
    signal?: AbortSignal,
  ): Promise<Float32Array[]> => {
    const vectors = await textVectors.of(fillTemplates(texts, templates), runtime, signal);
    const { length } = templates;
    return texts.map((_text, index) => meanDirection(vectors.slice(index * length, (index + 1) * length)));
  };

  const match = async (images: Images, { texts, signal }: MatchOptions): Promise<MatchesEvidence[]> => {
    checkTexts(texts);
    signal?.throwIfAborted();
    if (images.length === 0) return [];
    return resource.use(async (runtime) => {
      const read = await readInTemplates(runtime, texts, signal);
      const seen = await see(runtime, images, signal);
      return seen.map((image) => {
        const scores = softmax(read.map((text) => runtime.config.scale * dot(image, text)));
        return { kind: 'matches', matches: texts.map((text, index) => ({ text, score: scores[index]! })) };
      });
    });
  };

  const embed = async (images: Images, { signal }: CallOptions = {}): Promise<EmbeddingEvidence[]> => {
    signal?.throwIfAborted();
    if (images.length === 0) return [];
    return resource.use(async (runtime) => (await see(runtime, images, signal)).map(toEvidence));
  };

  const embedText = async (
    texts: readonly string[],
    { signal }: CallOptions = {},
  ): Promise<EmbeddingEvidence[]> => {
    signal?.throwIfAborted();
    if (texts.length === 0) return [];
    return resource.use(async (runtime) =>
      (await textVectors.of(texts, runtime, signal)).map((vector) => toEvidence(vector.slice())),
    );
  };

  return {
    name,
    card: { ...pack.card(clipRoles(pack, precision)), device: onnx.device },
    match,
    embed,
    embedText,
    describe: async (images, options) =>
      (await match(images, { ...options, texts: phrases })).map(describeEvidence),
    load: () => resource.load(),
    dispose: () => resource.dispose(),
  };
}

const toEvidence = (vector: Float32Array): EmbeddingEvidence => ({ kind: 'embedding', vector });

function checkTexts(texts: readonly string[]): void {
  if (texts.length > 0) return;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: "Expected 'texts' to hold at least one text to match, received none.",
    details: { argument: 'texts' },
  });
}
