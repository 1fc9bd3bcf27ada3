import { centerCrop } from './center-crop.ts';
import type { PreprocessorConfig } from './preprocessor-config.ts';
import { resample } from './resample.ts';
import type { RgbImage } from './rgb-image.ts';

const CHANNELS = 3;
const BYTE_VALUES = 256;

/**
 * Resizes, crops, rescales and normalizes; equal to transformers' PIL image processors to the last bit. The
 * result has the shape [3, height, width], one channel after the other.
 */
export function preprocessImage(image: RgbImage, config: PreprocessorConfig): Float32Array<ArrayBuffer> {
  const { data } = resizeAndCrop(image, config);
  const pixels = config.output.width * config.output.height;
  const values = new Float32Array(pixels * CHANNELS);
  for (let channel = 0; channel < CHANNELS; channel++) {
    const source = config.flipChannels ? CHANNELS - 1 - channel : channel;
    const table = channelTable(config, channel);
    for (let pixel = 0; pixel < pixels; pixel++)
      values[channel * pixels + pixel] = table[data[pixel * CHANNELS + source]!]!;
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
