import type { FloatTensor } from '@glimpse/onnx';

/** The rows of a tensor [rows, dimensions], as vectors of their own. */
export function toRows({ data, dims }: FloatTensor): Float32Array[] {
  const [rows = 0, dimensions = 0] = dims;
  return Array.from({ length: rows }, (_, row) => data.slice(row * dimensions, (row + 1) * dimensions));
}

export const dot = (one: Float32Array, other: Float32Array): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

/** The direction of the mean of equally long vectors, as a vector of unit length. */
export function meanDirection(vectors: readonly Float32Array[]): Float32Array {
  const sum = new Float32Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) vector.forEach((value, index) => (sum[index]! += value));
  const length = Math.sqrt(dot(sum, sum));
  return sum.map((value) => value / length);
}
