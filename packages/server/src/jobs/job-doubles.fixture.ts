import { setTimeout as sleep } from 'node:timers/promises';
import type {
  Analysis,
  AnalysisKind,
  AnalysisPipeline,
  AnalysisRequest,
  AnalysisValues,
} from '@glimpse/core';
import type { ImageStore } from '../store/image-store.ts';
import type { StoredImage } from '../store/stored-image.ts';

const VALUE: AnalysisValues['product'] = {
  name: 'cup',
  category: null,
  material: null,
  style: null,
  features: [],
  colors: [],
  pattern: null,
  audience: null,
  usageScenes: [],
  priceRange: null,
  priceRangeReason: 'none',
  description: null,
};

export const analysisOf = (name: string): Analysis<'product'> => ({
  kind: 'product',
  value: { ...VALUE, name },
  thinking: '',
  evidence: [],
  supports: [],
  language: 'en',
  reasoner: 'double',
  finishReason: 'stop',
  usage: { promptTokens: 1, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 1 },
  cached: false,
});

/** Analyses by name of the picture, when they are let through; one picture may be told to fail. */
export class AnalysesDouble implements Pick<AnalysisPipeline, 'analyze'> {
  /** SHA-256 of every call. */
  readonly calls: string[] = [];
  readonly requests: AnalysisRequest[] = [];
  /** In work now, and at most. */
  active = 0;
  peak = 0;
  /** Calls that ended by their signal. */
  aborted = 0;
  /** Thrown once each, in order, for a picture. */
  readonly failures = new Map<string, Error[]>();
  /** SHA-256 of pictures that are not let through. */
  readonly held = new Set<string>();

  async analyze<K extends AnalysisKind>(request: AnalysisRequest<K>): Promise<Analysis<K>> {
    const { image, signal } = request;
    this.calls.push(image.sha256);
    this.requests.push(request);
    this.active += 1;
    this.peak = Math.max(this.peak, this.active);
    try {
      do await sleep(2, undefined, { signal });
      while (this.held.has(image.sha256));
      const failure = this.failures.get(image.sha256)?.shift();
      if (failure) throw failure;
      return analysisOf(image.sha256.slice(0, 1)) as Analysis as Analysis<K>;
    } catch (error) {
      if (signal?.aborted) this.aborted += 1;
      throw error;
    } finally {
      this.active -= 1;
    }
  }
}

export const storedImage = (digit: string): StoredImage => ({
  sha256: digit.repeat(64),
  mediaType: 'image/png',
  bytes: 1,
  width: 1,
  height: 1,
  modelWidth: 1,
  modelHeight: 1,
  addedAt: '2026-01-02T03:04:05.678Z',
  modelPath: `/nowhere/${digit}`,
});

/** Pictures that are there, without a folder. */
export const imagesDouble = (
  images: readonly StoredImage[],
): ImageStore & { readonly stored: Map<string, StoredImage> } => {
  const stored = new Map(images.map((image) => [image.sha256, image]));
  const refuse = (): never => {
    throw new Error('A job only finds pictures');
  };
  return {
    stored,
    find: (sha256) => Promise.resolve(stored.get(sha256)),
    list: refuse,
    write: refuse,
    remove: refuse,
    onRemove: refuse,
  };
};
