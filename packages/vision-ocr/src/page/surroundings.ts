import type { Raw, Sharp } from 'sharp';

export type SharpLike = (data: Uint8Array, options: { readonly raw: Raw }) => Sharp;

export interface SurroundingsOptions {
  /** How much smaller the picture is of which they are taken. */
  readonly reduction: number;
  /** Side of the square, in pixels of the reduced picture. */
  readonly side: number;
}

/** Of every pixel the median of its surroundings, in each channel: what the letters of a page stand on. */
export async function surroundingsOf(
  data: Uint8Array,
  { width, height, channels }: Raw,
  { reduction, side }: SurroundingsOptions,
  sharp: SharpLike,
): Promise<Uint8Array> {
  // Else sharp makes three channels of one.
  const space = channels === 1 ? 'b-w' : 'srgb';
  const reduced = { width: Math.ceil(width / reduction), height: Math.ceil(height / reduction) };
  const small = await sharp(data, { raw: { width, height, channels } })
    .resize({ ...reduced, fit: 'fill' })
    .median(side)
    .toColourspace(space)
    .raw()
    .toBuffer();
  const enlarged = sharp(small, { raw: { ...reduced, channels } });
  return enlarged
    .resize({ width, height, fit: 'fill', kernel: 'linear' })
    .toColourspace(space)
    .raw()
    .toBuffer();
}
