import { describe, expect, it } from '@jest/globals';
import { generateGreedily } from './generate-greedily.ts';
import type { GenerationModel } from './generate-greedily.ts';
import type { FloatTensor } from './onnx-runtime.ts';

const END = 0;
const VOCABULARY = 10;
const prefix: FloatTensor = { type: 'float32', data: new Float32Array(3 * 2), dims: [3, 2, 1] };

/** A model that says the given tokens, then the end token, and remembers what it was fed. */
function recitingModel(texts: readonly (readonly number[])[]) {
  const fed: (readonly number[])[] = [];
  const reads: { dims: readonly number[]; cached: number }[] = [];
  const model: GenerationModel = {
    embed: async (tokens) => {
      fed.push(tokens);
      return { type: 'float32', data: Float32Array.from(tokens), dims: [tokens.length, 1, 1] };
    },
    decoder: {
      read: async ({ dims }, cache) => {
        const step = cache?.step?.data[0] ?? 0;
        reads.push({ dims, cached: step });
        const data = new Float32Array(texts.length * VOCABULARY);
        texts.forEach((text, row) => (data[row * VOCABULARY + (text[step] ?? END)] = 1));
        return {
          logits: { type: 'float32', data, dims: [texts.length, VOCABULARY] },
          cache: { step: { type: 'float32', data: Float32Array.of(step + 1), dims: [1] } },
        };
      },
    },
  };
  return { model, fed, reads };
}

describe('generateGreedily', () => {
  it('ends every sequence at its own end token and keeps their order', async () => {
    const texts = [[3, 4], [], [5, 6, 7, 8]];
    const { model } = recitingModel(texts);
    expect(await generateGreedily(model, prefix, { endToken: END, maxTokens: 20 })).toEqual(texts);
  });

  it('says nothing more of a sequence after its end, while others go on', async () => {
    const { model } = recitingModel([
      [3, END, 9],
      [4, 5, 6],
      [1, 1, 1],
    ]);
    expect(await generateGreedily(model, prefix, { endToken: END, maxTokens: 20 })).toEqual([
      [3],
      [4, 5, 6],
      [1, 1, 1],
    ]);
  });

  it('reads the prefix once and then one token per sequence from the cache', async () => {
    const { model, fed, reads } = recitingModel([
      [3, 4],
      [5, 6],
      [7, 8],
    ]);
    await generateGreedily(model, prefix, { endToken: END, maxTokens: 20 });
    expect(fed).toEqual([
      [3, 5, 7],
      [4, 6, 8],
    ]);
    expect(reads).toEqual([
      { dims: [3, 2, 1], cached: 0 },
      { dims: [3, 1, 1], cached: 1 },
      { dims: [3, 1, 1], cached: 2 },
    ]);
  });

  it('stops after maxTokens without reading a token that nobody asked for', async () => {
    const { model, reads } = recitingModel([
      [3, 4, 5],
      [3, 4, 5],
      [3, 4, 5],
    ]);
    const sequences = await generateGreedily(model, prefix, { endToken: END, maxTokens: 2 });
    expect(sequences).toEqual([
      [3, 4],
      [3, 4],
      [3, 4],
    ]);
    expect(reads).toHaveLength(2);
  });

  it('sees an abort that arrives while it works, before its next step', async () => {
    const { model, reads } = recitingModel([
      [3, 4, 5],
      [3, 4, 5],
      [3, 4, 5],
    ]);
    const controller = new AbortController();
    const reason = new Error('left');
    setImmediate(() => controller.abort(reason));
    const call = generateGreedily(model, prefix, { endToken: END, maxTokens: 20, signal: controller.signal });
    await expect(call).rejects.toBe(reason);
    expect(reads).toHaveLength(1);
  });
});
