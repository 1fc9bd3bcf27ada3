import type { Sharp } from 'sharp';
import type { Size } from './size.ts';
import { surroundingsOf, type SharpLike } from './surroundings.ts';

/** Larger than a letter and its neighbours, smaller than a shadow. */
const SURROUNDINGS = { reduction: 8, side: 15 };
/** What paper becomes. */
const PAPER = 235;
/** Pixels: takes the grain of a camera, not the edge of a letter. */
const BLUR = 0.8;

/** A grey page as under even light: how light every pixel is beside its surroundings (flat-field correction). */
export async function evenLight(grey: Uint8Array, size: Size, sharp: SharpLike): Promise<Sharp> {
  const raw = { ...size, channels: 1 } as const;
  const around = await surroundingsOf(grey, raw, SURROUNDINGS, sharp);
  const even = grey.map((light, pixel) => Math.min(255, (light * PAPER) / Math.max(1, around[pixel] ?? 1)));
  return sharp(even, { raw }).blur(BLUR);
}
