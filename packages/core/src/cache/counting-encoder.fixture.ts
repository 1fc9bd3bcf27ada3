import { describeEvidence } from '../prompts/describe-evidence.ts';
import type { ImageInput } from '../spec/image-input.ts';
import type { CaptionEvidence } from '../spec/evidence.ts';
import type { CaptionOptions, VisionEncoder } from '../spec/vision-encoder.ts';
import { modelFreeCard } from '../testing/model-free/model-free-card.ts';

export const RULE_CARD = modelFreeCard('rule', { architecture: 'None', summary: 'Computes by rule' });

export const picture = (name: string): ImageInput => ({
  sha256: name,
  path: `/${name}.png`,
  width: 1,
  height: 1,
});

/** Captions pictures with one text, or their number in the order of computing; keeps each call until `open` settles. */
export class CountingEncoder implements VisionEncoder {
  readonly name: string;
  readonly card = RULE_CARD;
  /** The pictures of each call. */
  readonly calls: string[][] = [];
  readonly options: (CaptionOptions | undefined)[] = [];
  /** Calls whose signal has aborted. */
  cancelled = 0;
  open: Promise<void> = Promise.resolve();
  readonly #text: string | undefined;
  #computed = 0;

  constructor(name = 'counting', text?: string) {
    this.name = name;
    this.#text = text;
  }

  async caption(images: readonly ImageInput[], options?: CaptionOptions): Promise<CaptionEvidence[]> {
    this.calls.push(images.map(({ sha256 }) => sha256));
    this.options.push(options);
    options?.signal?.addEventListener('abort', () => (this.cancelled += 1));
    await this.open;
    options?.signal?.throwIfAborted();
    return images.map(() => {
      this.#computed += 1;
      return { kind: 'caption', text: this.#text ?? `caption ${this.#computed}` };
    });
  }

  async describe(images: readonly ImageInput[], options?: CaptionOptions) {
    return (await this.caption(images, options)).map(describeEvidence);
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
