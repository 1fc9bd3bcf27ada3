import { centerCrop, resample } from '@glimpse/onnx';
import type { RgbImage } from '@glimpse/onnx';

export const INPUT_SIZE = 96;
const SHORTEST_EDGE = 108;

/** What BLIP-2 sees: the whole picture squashed to a square, as its published preprocessor does. */
export const captionerInput = (image: RgbImage): RgbImage =>
  resample(image, INPUT_SIZE, INPUT_SIZE, 'bicubic');

/** What MobileViT sees: the shortest edge scaled and the center cut out, as its published preprocessor does. */
export function classifierInput(image: RgbImage): RgbImage {
  const { width, height } = image;
  const shortest = Math.min(width, height);
  const scaled = (edge: number): number => Math.floor((SHORTEST_EDGE * edge) / shortest);
  return centerCrop(resample(image, scaled(width), scaled(height), 'bilinear'), INPUT_SIZE, INPUT_SIZE);
}
