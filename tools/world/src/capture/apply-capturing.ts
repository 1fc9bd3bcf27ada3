import sharp from 'sharp';
import type { Sharp } from 'sharp';
import type { Pixels } from '../pixels.ts';
import type { Capturing } from './capturing.ts';
import { addNoise } from './add-noise.ts';

/** Below this, libvips refuses to blur and an eye would not see it. */
const LEAST_BLUR = 0.3;

/**
 * What is left of the pixels after blur, noise and JPEG, in this order. `scale` is the size of `pixels` as a
 * share of the full-size picture: what shrinking would have averaged away is left out.
 */
export async function applyCapturing(pixels: Pixels, capturing: Capturing, scale: number): Promise<Pixels> {
  const { blur = 0, noise = 0, jpegQuality, seed } = capturing;
  let { data } = pixels;
  if (blur * scale >= LEAST_BLUR)
    data = await fromRaw(pixels, data)
      .blur(blur * scale)
      .raw()
      .toBuffer();
  if (noise > 0) data = addNoise(data, noise * scale, seed);
  if (jpegQuality !== undefined) {
    const quality = Math.round(100 - (100 - jpegQuality) * Math.min(1, scale));
    const jpeg = await fromRaw(pixels, data).jpeg({ quality }).toBuffer();
    data = await sharp(jpeg).raw().toBuffer();
  }
  return { ...pixels, data };
}

const fromRaw = ({ width, height }: Pixels, data: Uint8Array): Sharp =>
  sharp(data, { raw: { width, height, channels: 3 } });
