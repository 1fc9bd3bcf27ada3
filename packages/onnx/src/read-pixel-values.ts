import type { ImageInput } from '@glimpse/core';
import type { FloatTensor } from './onnx-runtime.ts';
import { preprocessImage } from './preprocess-image.ts';
import type { PreprocessorConfig } from './preprocessor-config.ts';
import { readRgbImage, type ReadImageOptions } from './read-rgb-image.ts';

export interface ReadPixelValuesOptions extends ReadImageOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * Stored pictures as one tensor of shape [images, 3, height, width]. They are read one by one, so that only
 * one is in memory at its full size; between them an aborted signal throws its reason.
 */
export async function readPixelValues(
  images: readonly ImageInput[],
  config: PreprocessorConfig,
  options: ReadPixelValuesOptions,
): Promise<FloatTensor> {
  const { width, height } = config.output;
  const pictureLength = 3 * height * width;
  const data = new Float32Array(images.length * pictureLength);
  for (const [index, image] of images.entries()) {
    options.signal?.throwIfAborted();
    data.set(preprocessImage(await readRgbImage(image, options), config), index * pictureLength);
  }
  return { type: 'float32', data, dims: [images.length, 3, height, width] };
}
