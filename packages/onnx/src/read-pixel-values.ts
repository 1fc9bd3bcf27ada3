import type { ImageInput } from '@glimpse/core';
import { preprocessImage } from './preprocess-image.ts';
import type { PreprocessorConfig } from './preprocessor-config.ts';
import { readRgbImage, type ReadImageOptions } from './read-rgb-image.ts';

/** A stored picture as a model takes it, of shape [3, height, width]. Rejects with `IMAGE_CORRUPT`. */
export async function readPixelValues(
  image: ImageInput,
  config: PreprocessorConfig,
  options: ReadImageOptions,
): Promise<Float32Array<ArrayBuffer>> {
  return preprocessImage(await readRgbImage(image, options), config);
}
