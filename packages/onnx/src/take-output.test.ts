import { describe, expect, it } from '@jest/globals';
import { takeOutput } from './take-output.ts';

describe('takeOutput', () => {
  const logits = { type: 'float32', data: Float32Array.of(1), dims: [1] } as const;

  it('gives the output of this name', () => {
    expect(takeOutput({ logits }, 'logits')).toBe(logits);
  });

  it('says which outputs there are when it is missing', () => {
    expect(() => takeOutput({ logits }, 'features')).toThrow(
      expect.objectContaining({ code: 'MODEL_FAILED', details: { name: 'features', available: ['logits'] } }),
    );
  });
});
