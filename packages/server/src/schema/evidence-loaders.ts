import {
  hasAbility,
  GlimpseError,
  type Description,
  type EncoderWith,
  type ImageInput,
  type VisionAbility,
  type VisionEncoder,
} from '@glimpse/core';
import DataLoader from 'dataloader';

type Call<T> = (images: readonly ImageInput[], signal: AbortSignal) => Promise<T[]>;

/** Gathers the images of one request, so that each question to an encoder is one call however many images ask it. */
export class EvidenceLoaders {
  readonly #loaders = new Map<string, DataLoader<ImageInput, unknown, string>>();
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  describe(encoder: VisionEncoder, image: ImageInput): Promise<Description> {
    return this.#load(encoder, 'describe', {}, image, (images, signal) =>
      encoder.describe(images, { signal }),
    );
  }

  /** `options` must be plain JSON: equal options share a call. Throws `ABILITY_MISSING`. */
  ask<A extends VisionAbility, T>(
    encoder: VisionEncoder,
    ability: A,
    image: ImageInput,
    options: Readonly<Record<string, unknown>>,
    call: (encoder: EncoderWith<A>, images: readonly ImageInput[], signal: AbortSignal) => Promise<T[]>,
  ): Promise<T> {
    if (!hasAbility(encoder, ability))
      throw new GlimpseError({
        code: 'ABILITY_MISSING',
        message: `Encoder '${encoder.name}' cannot ${ability}; ask one whose 'abilities' list it.`,
        details: { encoder: encoder.name, ability },
      });
    return this.#load(encoder, ability, options, image, (images, signal) => call(encoder, images, signal));
  }

  #load<T>(
    encoder: VisionEncoder,
    what: string,
    options: object,
    image: ImageInput,
    call: Call<T>,
  ): Promise<T> {
    const key = JSON.stringify([encoder.name, what, options]);
    let loader = this.#loaders.get(key) as DataLoader<ImageInput, T, string> | undefined;
    if (!loader) {
      loader = new DataLoader<ImageInput, T, string>((images) => call(images, this.#signal), {
        cacheKeyFn: ({ sha256 }) => sha256,
      });
      this.#loaders.set(key, loader);
    }
    return loader.load(image);
  }
}
