import type { FloatTensor, OnnxSession } from './onnx-runtime.ts';
import { takeOutput } from './take-output.ts';

/** Keys and values of what a decoder has read, by the name of their input, such as `past.0.key`. */
export type KvCache = Readonly<Record<string, FloatTensor>>;

export interface KvDecoderStep {
  /** [batch, vocabulary]: scores of the token after the last one read. */
  readonly logits: FloatTensor;
  readonly cache: KvCache;
}

/** A language model that reads embeddings of shape [batch, tokens, dimensions], each token once. */
export interface KvDecoder {
  /** Reads on from the cache, or from the beginning without one. */
  read(embeddings: FloatTensor, cache?: KvCache): Promise<KvDecoderStep>;
}

const PAST = 'past.';
const PRESENT = 'present.';

/**
 * A decoder graph as `tools/export` writes it: `inputs_embeds` and `past.*` go in, `logits` and `present.*`
 * come out. The numbers of layers and heads are read off its inputs.
 */
export function createKvDecoder(session: OnnxSession): KvDecoder {
  const states = session.inputs.filter(({ name }) => name.startsWith(PAST));
  const emptyCache = (batch: number): KvCache =>
    Object.fromEntries(
      states.map(({ name, dims: [, heads, , headSize] }) => [
        name,
        { type: 'float32', data: new Float32Array(0), dims: [batch, Number(heads), 0, Number(headSize)] },
      ]),
    );
  return {
    read: async (embeddings, cache = emptyCache(embeddings.dims[0] ?? 0)) => {
      const outputs = await session.run({ inputs_embeds: embeddings, ...cache });
      const present = Object.entries(outputs).filter(([name]) => name.startsWith(PRESENT));
      return {
        logits: takeOutput(outputs, 'logits'),
        cache: Object.fromEntries(present.map(([name, state]) => [name.replace(PRESENT, PAST), state])),
      };
    },
  };
}
