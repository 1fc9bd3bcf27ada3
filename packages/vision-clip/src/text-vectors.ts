import { inBatches } from '@glimpse/onnx';
import { LRUCache } from 'lru-cache';
import type { ClipRuntime } from './clip-runtime.ts';
import { shortenText } from './clip-text.ts';

/** Texts in one run of the text graph. */
const TEXT_BATCH_SIZE = 32;

/** The vectors of texts, each computed once for as long as it stays in memory. */
export class TextVectors {
  readonly #known: LRUCache<string, Float32Array>;

  /** Keeps the vectors of up to `capacity` texts. */
  constructor(capacity: number) {
    this.#known = new LRUCache({ max: capacity });
  }

  /** One vector of unit length per text, in order; an equal text gets the same vector, which must not be changed. */
  async of(
    given: readonly string[],
    runtime: Pick<ClipRuntime, 'config' | 'encode' | 'read'>,
    signal?: AbortSignal,
  ): Promise<Float32Array[]> {
    const texts = given.map((text) => shortenText(text, runtime.config.maxTokens));
    const found = new Map(texts.map((text) => [text, this.#known.get(text)]));
    const missing = [...found].flatMap(([text, vector]) => (vector ? [] : [text]));
    const read = (batch: readonly string[]): Promise<Float32Array[]> =>
      runtime.read(batch.map((text) => runtime.encode(text)));
    const vectors = await inBatches(missing, TEXT_BATCH_SIZE, read, signal);
    for (const [index, text] of missing.entries()) {
      found.set(text, vectors[index]);
      this.#known.set(text, vectors[index]);
    }
    return texts.map((text) => found.get(text)!);
  }
}
