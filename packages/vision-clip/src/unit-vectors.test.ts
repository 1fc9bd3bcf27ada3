import { describe, expect, it } from '@jest/globals';
import { dot, meanDirection, toRows } from './unit-vectors.ts';

describe('toRows', () => {
  it('cuts a tensor into vectors that share no memory with it', () => {
    const data = Float32Array.of(1, 2, 3, 4, 5, 6);
    const rows = toRows({ type: 'float32', data, dims: [3, 2] });
    data.fill(0);
    expect(rows).toEqual([Float32Array.of(1, 2), Float32Array.of(3, 4), Float32Array.of(5, 6)]);
  });
});

describe('meanDirection', () => {
  it('lies between its vectors and has unit length', () => {
    const mean = meanDirection([Float32Array.of(1, 0), Float32Array.of(0, 1)]);
    expect(mean[0]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(mean[1]).toBeCloseTo(Math.SQRT1_2, 6);
    expect(dot(mean, mean)).toBeCloseTo(1, 6);
  });
});
