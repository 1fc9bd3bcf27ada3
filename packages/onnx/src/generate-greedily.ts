import { setImmediate as nextTurn } from 'node:timers/promises';
import { argmax } from './argmax.ts';
import type { KvDecoder } from './kv-decoder.ts';
import type { FloatTensor } from './onnx-runtime.ts';

export interface GenerationOptions {
  /** The token that ends a sequence; it is not part of the result. */
  readonly endToken: number;
  /** Tokens per sequence, at most. */
  readonly maxTokens: number;
  readonly signal?: AbortSignal | undefined;
}

export interface GenerationModel {
  readonly decoder: KvDecoder;
  /** Embeds one token per sequence: [batch, 1, dimensions]. */
  readonly embed: (tokens: readonly number[]) => Promise<FloatTensor>;
}

/**
 * The likeliest continuation of every sequence of a batch, token by token. `prefix` is [batch, tokens,
 * dimensions]; all sequences are equally long. Between tokens the event loop gets its turn and an aborted
 * signal throws its reason.
 */
export async function generateGreedily(
  { decoder, embed }: GenerationModel,
  prefix: FloatTensor,
  { endToken, maxTokens, signal }: GenerationOptions,
): Promise<number[][]> {
  const batch = prefix.dims[0] ?? 0;
  const sequences = Array.from({ length: batch }, (): number[] => []);
  const ended = new Set<number>();
  let { logits, cache } = await decoder.read(prefix);
  for (let length = 1; ; length++) {
    await nextTurn();
    signal?.throwIfAborted();
    const tokens = likeliestTokens(logits, batch);
    for (const [index, token] of tokens.entries()) {
      if (token === endToken) ended.add(index);
      if (!ended.has(index)) sequences[index]?.push(token);
    }
    if (ended.size === batch || length === maxTokens) return sequences;
    ({ logits, cache } = await decoder.read(await embed(tokens), cache));
  }
}

function likeliestTokens({ data }: FloatTensor, batch: number): number[] {
  const vocabulary = data.length / batch;
  return Array.from({ length: batch }, (_, row) => argmax(data, row * vocabulary, (row + 1) * vocabulary));
}
