import type { Sharp } from 'sharp';
import { surroundingsOf, type SharpLike } from './surroundings.ts';

/** Wider than a letter, narrower than a bar of a chart. */
const SURROUNDINGS = { reduction: 4, side: 13 };
const GAIN = 1.6;

/**
 * The page as dark letters on white, whatever they stand on: how much every pixel differs, in any channel, from the
 * median of its surroundings. White numbers on the bars of a chart become readable so.
 */
export async function contrastPage(page: Sharp, sharp: SharpLike): Promise<Uint8Array> {
  const { data, info } = await page
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const around = await surroundingsOf(data, info, SURROUNDINGS, sharp);
  const grey = new Uint8Array(width * height);
  for (let pixel = 0, at = 0; pixel < grey.length; pixel += 1, at += channels) {
    let most = 0;
    for (let channel = at; channel < at + channels; channel += 1)
      most = Math.max(most, Math.abs((data[channel] ?? 0) - (around[channel] ?? 0)));
    grey[pixel] = 255 - Math.min(255, most * GAIN);
  }
  return sharp(grey, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}
