import { resampleCoefficients } from './resample-coefficients.ts';
import type { ResampleFilter } from './resample-coefficients.ts';
import { ResampleKernel } from './resample-kernel.ts';
import type { RgbImage } from './rgb-image.ts';

const CHANNELS = 3;
/** Rows of a picture that are in the kernel's memory at a time, so that a large one does not make it large for good. */
const STRIP = 64;

/** A part of a picture, in pixels from its upper left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

let kernel: ResampleKernel | undefined;

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
  kernel ??= new ResampleKernel();
  kernel.reset();
  const columns = resampleCoefficients(image.width, width, filter);
  const rows = resampleCoefficients(image.height, height, filter);
  const lastRow = region.top + region.height - 1;
  const first = rows.starts[region.top]!;
  const needed = rows.starts[lastRow]! + rows.lengths[lastRow]! - first;
  const rowBytes = region.width * CHANNELS;
  const squeezed = kernel.reserve(rowBytes * needed);
  const target = kernel.reserve(rowBytes * region.height);

  const columnLists = kernel.writeCoefficients(columns);
  const rowLists = kernel.writeCoefficients(rows);
  const sourceBytes = image.width * CHANNELS;
  const strip = kernel.reserve(sourceBytes * STRIP);
  for (let done = 0; done < needed; done += STRIP) {
    const count = Math.min(STRIP, needed - done);
    const from = (first + done) * sourceBytes;
    kernel.write(strip, image.data.subarray(from, from + count * sourceBytes));
    const to = squeezed + done * rowBytes;
    kernel.columns(strip, image.width, count, ...columnLists, columns.stride, region.left, region.width, to);
  }
  kernel.rows(squeezed, rowBytes, ...rowLists, rows.stride, region.top, region.height, target);
  return { data: kernel.read(target, rowBytes * region.height), width: region.width, height: region.height };
}
