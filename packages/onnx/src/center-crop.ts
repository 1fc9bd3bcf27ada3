import type { RgbImage } from './rgb-image.ts';

const CHANNELS = 3;

/**
 * Cuts `width` x `height` pixels from the middle; an odd margin leaves the extra pixel at the right and
 * the bottom. What the picture is too small to fill is black.
 */
export function centerCrop(image: RgbImage, width: number, height: number): RgbImage {
  const left = Math.floor((image.width - width) / 2);
  const top = Math.floor((image.height - height) / 2);
  const data = new Uint8Array(width * height * CHANNELS);
  const firstColumn = Math.max(0, left);
  const lastColumn = Math.min(image.width, left + width);
  for (let y = Math.max(0, top); y < Math.min(image.height, top + height); y++) {
    const row = image.data.subarray(
      (y * image.width + firstColumn) * CHANNELS,
      (y * image.width + lastColumn) * CHANNELS,
    );
    data.set(row, ((y - top) * width + firstColumn - left) * CHANNELS);
  }
  return { data, width, height };
}
