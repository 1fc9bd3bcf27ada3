import sharp from 'sharp';
import type { Picture } from '../picture.ts';
import { renderPng } from '../render.ts';
import type { ExamplePicture } from './example-pictures.ts';

/** The picture as a PNG file, made no larger and of no more colors than asked for. */
export async function drawExample(
  picture: Picture,
  { longest = Infinity, colors }: Pick<ExamplePicture, 'longest' | 'colors'>,
): Promise<Uint8Array> {
  const png = await renderPng(picture, Math.min(1, longest / Math.max(picture.width, picture.height)));
  return colors === undefined ? png : new Uint8Array(await sharp(png).png({ palette: true, colors }).toBuffer());
}
