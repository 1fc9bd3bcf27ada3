import { describe, expect, it } from '@jest/globals';
import { splitFeatures } from './split-features.ts';

describe('splitFeatures', () => {
  it('gives every picture a matrix of its own', () => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    const [first, second] = splitFeatures({ type: 'float32', data, dims: [2, 2, 3] });
    expect(first).toEqual({ kind: 'features', shape: [2, 3], data: Float32Array.of(1, 2, 3, 4, 5, 6) });
    expect(second).toEqual({ kind: 'features', shape: [2, 3], data: Float32Array.of(7, 8, 9, 10, 11, 12) });
    expect(second?.data.buffer).not.toBe(data.buffer);
  });
});
