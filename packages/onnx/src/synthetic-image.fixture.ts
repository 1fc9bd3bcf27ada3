import type { RgbImage } from './rgb-image.ts';

/** The same pictures as in fixtures/make_pillow_resample.py. */
export const syntheticImages: Record<string, (width: number, height: number) => RgbImage> = {
  gradient(width, height) {
    const data = new Uint8Array(width * height * 3);
    for (let y = 0, at = 0; y < height; y++) {
      for (let x = 0; x < width; x++) {
        data[at++] = Math.floor((x * 255) / Math.max(width - 1, 1));
        data[at++] = Math.floor((y * 255) / Math.max(height - 1, 1));
        data[at++] = ((x + y) * 5) % 256;
      }
    }
    return { data, width, height };
  },
  noise(width, height) {
    let state = 1;
    const data = Uint8Array.from({ length: width * height * 3 }, () => {
      state = (state * 48271) % 2147483647;
      return state >> 23;
    });
    return { data, width, height };
  },
};
