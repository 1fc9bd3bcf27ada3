import sharp from 'sharp';

const CHANNELS = 3;
/** Width in pixels of the noise that is stretched over the picture, and how many levels of brightness it moves. */
const OCTAVES: readonly (readonly [number, number])[] = [
  [4, 60],
  [24, 36],
  [120, 18],
  [480, 8],
];
/** Levels of brightness: what a sensor adds. */
const GRAIN = 3;

/**
 * A PNG that decodes and compresses about like a photograph: soft shapes, finer ones in them, grain. The same seed
 * draws the same picture.
 */
export async function drawPhoto(seed: number, width: number, height: number): Promise<Buffer> {
  const random = randomNumbers(seed);
  const values = new Float32Array(width * height * CHANNELS).fill(127);
  for (const [detail, strength] of OCTAVES) {
    const noise = Uint8Array.from({ length: detail * detail * CHANNELS }, () => random() * 256);
    const stretched = await sharp(noise, { raw: { width: detail, height: detail, channels: CHANNELS } })
      .resize(width, height, { fit: 'fill', kernel: 'cubic' })
      .raw()
      .toBuffer();
    for (const [index, value] of stretched.entries()) values[index]! += (value / 127.5 - 1) * strength;
  }
  const pixels = Uint8ClampedArray.from(values, (value) => value + (random() * 2 - 1) * GRAIN);
  return sharp(pixels, { raw: { width, height, channels: CHANNELS } })
    .png()
    .toBuffer();
}

/** Numbers in [0, 1) by Park and Miller's generator. */
function randomNumbers(seed: number): () => number {
  let state = (seed % 2147483646) + 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
