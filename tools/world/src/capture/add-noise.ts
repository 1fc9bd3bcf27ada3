import { Random } from '../random.ts';

const TABLE_SIZE = 4096;

/** `TABLE_SIZE` values of a standard normal distribution (Box and Muller), from a fixed seed. */
const NORMAL = normalTable();

/**
 * A copy of the 8-bit values with Gaussian noise of this standard deviation, the same for the same seed. The
 * table's places come from Marsaglia's xorshift32, because a better generator takes longer than the drawing.
 */
export function addNoise(data: Uint8Array, deviation: number, seed: number): Uint8Array {
  const noisy = new Uint8ClampedArray(data.length);
  let state = (seed ^ 0x9e3779b9) | 1;
  for (let index = 0; index < data.length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    noisy[index] = (data[index] ?? 0) + deviation * (NORMAL[state & (TABLE_SIZE - 1)] ?? 0);
  }
  return new Uint8Array(noisy.buffer);
}

function normalTable(): Float32Array {
  const random = new Random(1);
  return Float32Array.from({ length: TABLE_SIZE }, () => {
    const radius = Math.sqrt(-2 * Math.log(1 - random.uniform(0, 1)));
    return radius * Math.cos(2 * Math.PI * random.uniform(0, 1));
  });
}
