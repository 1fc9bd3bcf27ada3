import type { Raw, Sharp } from 'sharp';
import { loadersOf, type ImageTypeName } from './image-types.ts';

/** The port behind which sharp is loaded. */
export interface SharpRuntime {
  /** A pipeline on the first frame of the file; header limits are the caller's to check. */
  open(path: string): Sharp;
  /** A pipeline on decoded pixels. */
  fromPixels(pixels: Uint8Array, layout: Raw): Sharp;
}

/** Loads sharp with every loader blocked but those of the given types, and without caches. */
export async function loadSharp(threads: number, types: readonly ImageTypeName[]): Promise<SharpRuntime> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: loadersOf(types) });
  sharp.cache(false);
  sharp.concurrency(threads);
  return {
    // The embedded profile is ignored because the published models' own preprocessing ignores it.
    open: (path) => sharp(path, { failOn: 'error', ignoreIcc: true, limitInputPixels: false }),
    fromPixels: (pixels, raw) => sharp(pixels, { raw, limitInputPixels: false }),
  };
}
