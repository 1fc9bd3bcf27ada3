import { describe, expect, it } from '@jest/globals';
import { softmax } from './softmax.ts';

describe('softmax', () => {
  it('turns differences into ratios', () => {
    const [first, second] = softmax([Math.log(3), 0]);
    expect(first).toBeCloseTo(0.75, 12);
    expect(second).toBeCloseTo(0.25, 12);
  });

  it('keeps to numbers where the exponential would overflow', () => {
    expect(softmax(Float32Array.of(10_000, 10_000))).toEqual([0.5, 0.5]);
  });

  it('gives nothing for nothing', () => {
    expect(softmax([])).toEqual([]);
  });
});
