import { GlimpseError, type ImageInput } from '@glimpse/core';
import type { RgbImage } from './rgb-image.ts';

export interface ReadImageOptions {
  /** CPU threads of sharp, which keeps one number per process. */
  readonly threads: number;
}

/**
 * The pixels of a stored picture as they are in its file: an embedded color profile is ignored, as Pillow
 * ignores it. Rejects with `IMAGE_CORRUPT`.
 */
export async function readRgbImage(
  { path, sha256 }: ImageInput,
  options: ReadImageOptions,
): Promise<RgbImage> {
  const { default: sharp } = await import('sharp');
  sharp.concurrency(options.threads);
  try {
    const { data, info } = await sharp(path, { ignoreIcc: true })
      .removeAlpha()
      .toColourspace('srgb')
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  } catch (error) {
    throw new GlimpseError({
      code: 'IMAGE_CORRUPT',
      message: `Expected the PNG of a stored picture at '${path}', but it cannot be read.`,
      details: { path, sha256 },
      cause: error,
    });
  }
}
