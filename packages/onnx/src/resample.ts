import { PRECISION_BITS, resampleCoefficients } from './resample-coefficients.ts';
import type { ResampleCoefficients, ResampleFilter } from './resample-coefficients.ts';
import type { RgbImage } from './rgb-image.ts';

const CHANNELS = 3;
const HALF = 1 << (PRECISION_BITS - 1);

/** A part of a picture, in pixels from its upper left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Resizes to `width` x `height` pixels, byte for byte as Pillow's `Image.resize` does: columns first, then
 * rows, rounded to 8 bits in between. Returns the part of the result that lies in `region` (default: all), and
 * computes nothing else.
 */
export function resample(
  image: RgbImage,
  width: number,
  height: number,
  filter: ResampleFilter,
  region: Region = { left: 0, top: 0, width, height },
): RgbImage {
  const columns = resampleCoefficients(image.width, width, filter);
  const rows = resampleCoefficients(image.height, height, filter);
  const lastRow = region.top + region.height - 1;
  const top = rows.starts[region.top]!;
  const bottom = rows.starts[lastRow]! + rows.lengths[lastRow]!;
  const strip = { data: image.data.subarray(top * image.width * CHANNELS), height: bottom - top };
  const squeezed = resampleColumns({ ...strip, width: image.width }, columns, region);
  return resampleRows(squeezed, rows, region);
}

function resampleColumns(
  { data: source, width: sourceWidth, height }: RgbImage,
  { starts, lengths, weights, stride }: ResampleCoefficients,
  { left, width }: Region,
): RgbImage {
  const target = new Uint8ClampedArray(width * height * CHANNELS);
  let to = 0;
  for (let y = 0; y < height; y++) {
    const row = y * sourceWidth * CHANNELS;
    for (let x = left; x < left + width; x++, to += CHANNELS) {
      const first = x * stride;
      addUp(source, row + starts[x]! * CHANNELS, CHANNELS, weights, first, first + lengths[x]!, target, to);
    }
  }
  return { data: new Uint8Array(target.buffer), width, height };
}

/** The first row of `image` is the first one that the region needs. */
function resampleRows(
  { data: source, width }: RgbImage,
  { starts, lengths, weights, stride }: ResampleCoefficients,
  { top, height }: Region,
): RgbImage {
  const rowBytes = width * CHANNELS;
  const target = new Uint8ClampedArray(rowBytes * height);
  let to = 0;
  for (let y = top; y < top + height; y++) {
    const row = (starts[y]! - starts[top]!) * rowBytes;
    const first = y * stride;
    const end = first + lengths[y]!;
    for (let byte = 0; byte < rowBytes; byte += CHANNELS, to += CHANNELS)
      addUp(source, row + byte, rowBytes, weights, first, end, target, to);
  }
  return { data: new Uint8Array(target.buffer), width, height };
}

/**
 * One pixel of the target: the weighted sum of the source's pixels from `from` on, each `step` bytes after the one
 * before. Sums fit 32 bits; with Math.imul and `| 0` they stay integers, which made this twice as fast.
 */
function addUp(
  source: Uint8Array,
  from: number,
  step: number,
  weights: Int32Array,
  first: number,
  end: number,
  target: Uint8ClampedArray,
  to: number,
): void {
  let red = HALF;
  let green = HALF;
  let blue = HALF;
  for (let tap = first, at = from; tap < end; tap++, at += step) {
    const weight = weights[tap]!;
    red = (red + Math.imul(source[at]!, weight)) | 0;
    green = (green + Math.imul(source[at + 1]!, weight)) | 0;
    blue = (blue + Math.imul(source[at + 2]!, weight)) | 0;
  }
  target[to] = red >> PRECISION_BITS;
  target[to + 1] = green >> PRECISION_BITS;
  target[to + 2] = blue >> PRECISION_BITS;
}
