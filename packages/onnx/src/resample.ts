import { PRECISION_BITS, resampleCoefficients } from './resample-coefficients.ts';
import type { ResampleCoefficients, ResampleFilter } from './resample-coefficients.ts';
import type { RgbImage } from './rgb-image.ts';

const CHANNELS = 3;
const HALF = 1 << (PRECISION_BITS - 1);

/**
 * Resizes to `width` x `height` pixels, byte for byte as Pillow's `Image.resize` does: columns first, then
 * rows, rounded to 8 bits in between; a pass whose size doesn't change is skipped.
 */
export function resample(image: RgbImage, width: number, height: number, filter: ResampleFilter): RgbImage {
  const vertical = height === image.height ? undefined : resampleCoefficients(image.height, height, filter);
  const squeezed =
    width === image.width ? image : resampleColumns(image, resampleCoefficients(image.width, width, filter));
  return vertical === undefined ? squeezed : resampleRows(squeezed, vertical);
}

function resampleColumns(image: RgbImage, coefficients: ResampleCoefficients): RgbImage {
  const { starts, lengths, weights, stride } = coefficients;
  const { data: source, width: sourceWidth, height } = image;
  const width = starts.length;
  const target = new Uint8ClampedArray(width * height * CHANNELS);
  for (let x = 0; x < width; x++) {
    const start = starts[x]!;
    const length = lengths[x]!;
    const weightStart = x * stride;
    for (let y = 0; y < height; y++) {
      let red = HALF;
      let green = HALF;
      let blue = HALF;
      let from = (y * sourceWidth + start) * CHANNELS;
      for (let tap = 0; tap < length; tap++, from += CHANNELS) {
        const weight = weights[weightStart + tap]!;
        red += source[from]! * weight;
        green += source[from + 1]! * weight;
        blue += source[from + 2]! * weight;
      }
      const to = (y * width + x) * CHANNELS;
      target[to] = red >> PRECISION_BITS;
      target[to + 1] = green >> PRECISION_BITS;
      target[to + 2] = blue >> PRECISION_BITS;
    }
  }
  return { data: new Uint8Array(target.buffer), width, height };
}

function resampleRows(image: RgbImage, coefficients: ResampleCoefficients): RgbImage {
  const { starts, lengths, weights, stride } = coefficients;
  const { data: source, width } = image;
  const height = starts.length;
  const rowBytes = width * CHANNELS;
  const target = new Uint8ClampedArray(rowBytes * height);
  const sums = new Int32Array(rowBytes);
  for (let y = 0; y < height; y++) {
    const start = starts[y]!;
    const length = lengths[y]!;
    sums.fill(HALF);
    for (let tap = 0; tap < length; tap++) {
      const weight = weights[y * stride + tap]!;
      const from = (start + tap) * rowBytes;
      for (let byte = 0; byte < rowBytes; byte++) sums[byte]! += source[from + byte]! * weight;
    }
    for (let byte = 0; byte < rowBytes; byte++) target[y * rowBytes + byte] = sums[byte]! >> PRECISION_BITS;
  }
  return { data: new Uint8Array(target.buffer), width, height };
}
