import { describe, expect, it } from '@jest/globals';
import { likeliestLabels } from './likeliest-labels.ts';

describe('likeliestLabels', () => {
  it('takes the softmax over all labels, also over the ones that it leaves out', () => {
    const logits = Float32Array.of(Math.log(1), Math.log(6), Math.log(3));
    const [first, second, ...others] = likeliestLabels(logits, ['mug', 'lamp', 'shoe'], 2);
    expect(others).toEqual([]);
    expect(first?.text).toBe('lamp');
    expect(first?.score).toBeCloseTo(0.6, 6);
    expect(second?.text).toBe('shoe');
    expect(second?.score).toBeCloseTo(0.3, 6);
  });

  it('bears logits beyond the range of the exponential', () => {
    expect(likeliestLabels(Float32Array.of(5000, -5000), ['mug', 'lamp'], 1)).toEqual([
      { text: 'mug', score: 1 },
    ]);
  });
});
