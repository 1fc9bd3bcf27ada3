import { stat, writeFile } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { DecodeRequest, DecodedImage, ImageDecoder } from '@glimpse/core';
import type { Metadata, Raw } from 'sharp';
import { canonicalType, checkDeclaredType } from './check-declared-type.ts';
import { corruptImage, emptyImage, tooLarge, unsupportedType } from './image-errors.ts';
import { mediaTypeOf, type ImageTypeName } from './image-types.ts';
import type { IntakeLimits } from './intake-limits.ts';
import type { SharpRuntime } from './sharp-runtime.ts';

const WHITE = { r: 255, g: 255, b: 255 };
/** A PNG is kept compressed when it is smaller than this part of its pixels. */
const WORTHWHILE = 0.5;
const BYTES_PER_CHANNEL: Partial<Record<Metadata['depth'], number>> = {
  ushort: 2,
  float: 4,
  int: 4,
  uint: 4,
  double: 8,
  complex: 8,
  dpcomplex: 16,
};

export interface SharpImageDecoderOptions extends IntakeLimits {
  /** What may be decoded; everything else is refused by content. */
  readonly types: readonly ImageTypeName[];
}

/** Decodes untrusted bytes once and in full; runs in a host process, never in the API's. */
export class SharpImageDecoder implements ImageDecoder {
  readonly #runtime: SharpRuntime;
  readonly #limits: IntakeLimits;
  readonly #mediaTypes: readonly string[];

  constructor(runtime: SharpRuntime, { types, ...limits }: SharpImageDecoderOptions) {
    this.#runtime = runtime;
    this.#limits = limits;
    this.#mediaTypes = types.map(mediaTypeOf);
  }

  async decode({ source, target, declaredType }: DecodeRequest): Promise<DecodedImage> {
    const { size } = await stat(source);
    if (size === 0) throw emptyImage();
    if (size > this.#limits.maxBytes) throw tooLarge('bytes', this.#limits.maxBytes, size);
    const content = (await fileTypeFromFile(source))?.mime;
    const mediaType = canonicalType(content);
    if (!this.#mediaTypes.includes(mediaType)) throw unsupportedType(this.#mediaTypes, content);
    checkDeclaredType(declaredType, mediaType);

    const { width, height } = await this.#readHeader(source, mediaType);
    const reduce = width * height > this.#limits.maxModelPixels;
    const side = this.#limits.reducedSide;
    const { data, info } = await this.#guard(mediaType, source, () =>
      this.#runtime
        .open(source)
        .autoOrient()
        .flatten({ background: WHITE })
        .toColourspace('srgb')
        .resize(reduce ? { width: side, height: side, fit: 'inside' } : {})
        .raw()
        .toBuffer({ resolveWithObject: true }),
    );
    await writeFile(target, await this.#toPng(data, info));
    return { mediaType, width, height, modelWidth: info.width, modelHeight: info.height };
  }

  async dispose(): Promise<void> {
    // sharp keeps nothing between calls.
  }

  /** Of a photograph compression saves little, and undoing it is most of the time that reading the PNG takes. */
  async #toPng(pixels: Uint8Array, layout: Raw): Promise<Buffer> {
    const { width, height, channels } = layout;
    const image = this.#runtime.fromPixels(pixels, { width, height, channels });
    const compressed = await image.clone().png({ compressionLevel: 2 }).toBuffer();
    if (compressed.byteLength < pixels.byteLength * WORTHWHILE) return compressed;
    return image.png({ compressionLevel: 0 }).toBuffer();
  }

  /** Pixels with the orientation applied, within the limits. */
  async #readHeader(source: string, mediaType: string): Promise<{ width: number; height: number }> {
    const metadata = await this.#guard(mediaType, source, () => this.#runtime.open(source).metadata());
    const { maxSide, maxDecodedBytes } = this.#limits;
    const { width, height } = metadata.autoOrient;
    if (Math.max(width, height) > maxSide) throw tooLarge('pixels a side', maxSide, Math.max(width, height));
    const decoded = width * height * metadata.channels * (BYTES_PER_CHANNEL[metadata.depth] ?? 1);
    if (decoded > maxDecodedBytes) throw tooLarge('decoded bytes', maxDecodedBytes, decoded);
    return { width, height };
  }

  async #guard<T>(mediaType: string, source: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw corruptImage(mediaType, source, error);
    }
  }
}
