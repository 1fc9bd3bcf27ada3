import type { Sharp } from 'sharp';

/** The port behind which sharp is loaded. */
export interface SharpRuntime {
  /** A pipeline on the first frame of the file; header limits are the caller's to check. */
  open(path: string): Sharp;
}

const ALLOWED_LOADERS = ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Gif'].map((type) => `VipsForeignLoad${type}`);

/** Loads sharp with every loader blocked but those of the supported types, and without caches. */
export async function loadSharp(threads: number): Promise<SharpRuntime> {
  const { default: sharp } = await import('sharp');
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: ALLOWED_LOADERS });
  sharp.cache(false);
  sharp.concurrency(threads);
  return {
    // The embedded profile is ignored because the published models' own preprocessing ignores it.
    open: (path) => sharp(path, { failOn: 'error', ignoreIcc: true, limitInputPixels: false }),
  };
}
