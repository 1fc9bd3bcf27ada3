import {
  GlimpseError,
  hasAbility,
  type CacheMode,
  type DescribeImages,
  type Description,
  type EncoderWith,
  type ImageInput,
  type Registry,
  type VisionAbility,
  type VisionEncoder,
} from '@glimpse/core';
import DataLoader from 'dataloader';

/** A piece of evidence and the encoder that gave it. */
export type By<T> = T & { readonly encoder: string };

type Call<T> = (images: readonly ImageInput[], signal: AbortSignal) => Promise<T[]>;

/** What a field asks of which encoder. */
export interface EvidenceQuestion<A extends VisionAbility, T> {
  /** Default: the default one. */
  readonly encoder: string | null | undefined;
  readonly ability: A;
  /** Plain JSON: equal options share a call. */
  readonly options: Readonly<Record<string, unknown>>;
  readonly call: (
    encoder: EncoderWith<A>,
    images: readonly ImageInput[],
    signal: AbortSignal,
  ) => Promise<T[]>;
}

/** Gathers the images of one request, so that each question to an encoder is one call however many images ask it. */
export class EvidenceLoaders {
  readonly #loaders = new Map<string, DataLoader<ImageInput, unknown, string>>();
  readonly #encoders: Registry<VisionEncoder>;
  readonly #signal: AbortSignal;

  constructor(encoders: Registry<VisionEncoder>, signal: AbortSignal) {
    this.#encoders = encoders;
    this.#signal = signal;
  }

  describe(encoder: VisionEncoder, image: ImageInput, cache: CacheMode = 'use'): Promise<Description> {
    const call: Call<Description> = (images, signal) => encoder.describe(images, { signal, cache });
    return this.#load([encoder.name, 'describe', cache], image, call);
  }

  /** For a pipeline. */
  readonly describeAll: DescribeImages = (encoder, images, { cache }) =>
    Promise.all(images.map((image) => this.describe(encoder, image, cache)));

  /** Rejects with `UNKNOWN_ENCODER` and `ABILITY_MISSING`. */
  async ask<A extends VisionAbility, T>(
    image: ImageInput,
    { encoder: name, ability, options, call }: EvidenceQuestion<A, T>,
  ): Promise<By<T>> {
    const encoder = this.encoderWith(ability, name);
    const evidence = await this.#load<T>([encoder.name, ability, options], image, (images, signal) =>
      call(encoder, images, signal),
    );
    return { ...evidence, encoder: encoder.name };
  }

  /** The encoder of this name, or the default. Throws `UNKNOWN_ENCODER` and `ABILITY_MISSING`. */
  encoderWith<A extends VisionAbility>(ability: A, name: string | null | undefined): EncoderWith<A> {
    const encoder = this.#encoders.get(name ?? undefined);
    if (!hasAbility(encoder, ability)) throw this.#abilityMissing(encoder, ability);
    return encoder;
  }

  #load<T>(question: unknown, image: ImageInput, call: Call<T>): Promise<T> {
    const key = JSON.stringify(question);
    let loader = this.#loaders.get(key) as DataLoader<ImageInput, T, string> | undefined;
    if (!loader) {
      loader = new DataLoader<ImageInput, T, string>((images) => call(images, this.#signal), {
        cacheKeyFn: ({ sha256 }) => sha256,
      });
      this.#loaders.set(key, loader);
    }
    return loader.load(image);
  }

  #abilityMissing({ name }: VisionEncoder, ability: VisionAbility): GlimpseError {
    const available = this.#encoders.all
      .filter((encoder) => hasAbility(encoder, ability))
      .map((encoder) => encoder.name);
    return new GlimpseError({
      code: 'ABILITY_MISSING',
      message: `Encoder '${name}' lacks the ability '${ability}'; encoders that have it: ${available.join(', ') || 'none'}.`,
      details: { encoder: name, ability, available },
    });
  }
}
