import { centerCrop } from './center-crop.ts';
import type { PreprocessorConfig } from './preprocessor-config.ts';
import { resample } from './resample.ts';
import type { RgbImage } from './rgb-image.ts';

const CHANNELS = 3;
const BYTE_VALUES = 256;

/** What every byte of each channel becomes. */
type Tables = [Float32Array, Float32Array, Float32Array];

/**
 * Resizes, crops, rescales and normalizes; equal to transformers' PIL image processors to the last bit. The
 * result has the shape [3, height, width], one channel after the other.
 */
export function preprocessImage(image: RgbImage, config: PreprocessorConfig): Float32Array<ArrayBuffer> {
  const { data } = resizeAndCrop(image, config);
  const pixels = config.output.width * config.output.height;
  const values = new Float32Array(pixels * CHANNELS);
  const [first, second, third] = [0, 1, 2].map((channel) => channelTable(config, channel)) as Tables;
  const [red, blue] = config.flipChannels ? [2, 0] : [0, 2];
  for (let pixel = 0, at = 0; pixel < pixels; pixel++, at += CHANNELS) {
    values[pixel] = first[data[at + red]!]!;
    values[pixels + pixel] = second[data[at + 1]!]!;
    values[2 * pixels + pixel] = third[data[at + blue]!]!;
  }
  return values;
}

function resizeAndCrop(image: RgbImage, { resize, filter, crop }: PreprocessorConfig): RgbImage {
  const [width, height] = resizedSize(image, resize);
  if (!crop) return resample(image, width, height, filter);
  if (crop.width > width || crop.height > height)
    return centerCrop(resample(image, width, height, filter), crop.width, crop.height);
  const [left, top] = [Math.floor((width - crop.width) / 2), Math.floor((height - crop.height) / 2)];
  return resample(image, width, height, filter, { left, top, ...crop });
}

/** [width, height]; the longer side is rounded down. */
function resizedSize({ width, height }: RgbImage, size: PreprocessorConfig['resize']): [number, number] {
  if ('width' in size) return [size.width, size.height];
  const edge = size.shortest_edge;
  return width <= height
    ? [edge, Math.trunc((edge * height) / width)]
    : [Math.trunc((edge * width) / height), edge];
}

/** What every byte becomes; rounded to float32 after each operation, as NumPy does. */
function channelTable(
  { rescaleFactor, mean, std }: PreprocessorConfig,
  channel: number,
): Float32Array<ArrayBuffer> {
  const channelMean = Math.fround(mean[channel]!);
  const channelStd = Math.fround(std[channel]!);
  return Float32Array.from(
    { length: BYTE_VALUES },
    (_, byte) => Math.fround(Math.fround(byte * rescaleFactor) - channelMean) / channelStd,
  );
}
