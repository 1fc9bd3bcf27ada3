import { centerCrop, resample } from '@glimpse/onnx';
import type { RgbImage } from '@glimpse/onnx';

/** Side of the square that BLIP-2 and CLIP see at first, in pixels. */
export const CAPTIONER_SIZE = 144;
/** Side of the square that MobileViT sees at first, in pixels. */
export const CLASSIFIER_SIZE = 128;

/** What BLIP-2 sees: the whole picture squashed to a square of `size` pixels, as its published preprocessor does. */
export const captionerInput = (image: RgbImage, size = CAPTIONER_SIZE): RgbImage =>
  resample(image, size, size, 'bicubic');

/**
 * What MobileViT sees: the shortest edge scaled to `size` pixels and the center cut out. The published preprocessor cuts a
 * ninth off the shortest edge, too, where axes and letterheads stand.
 */
export function classifierInput(image: RgbImage, size = CLASSIFIER_SIZE): RgbImage {
  const { width, height } = image;
  const shortest = Math.min(width, height);
  const scaled = (edge: number): number => Math.floor((size * edge) / shortest);
  return centerCrop(resample(image, scaled(width), scaled(height), 'bilinear'), size, size);
}
