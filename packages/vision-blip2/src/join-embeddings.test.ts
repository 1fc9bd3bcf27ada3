import { describe, expect, it } from '@jest/globals';
import { joinEmbeddings } from './join-embeddings.ts';

describe('joinEmbeddings', () => {
  it('puts the text behind the features of every picture', () => {
    const features = {
      type: 'float32',
      data: Float32Array.of(1, 2, 3, 4, 5, 6, 7, 8),
      dims: [2, 2, 2],
    } as const;
    const text = { type: 'float32', data: Float32Array.of(9, 10), dims: [1, 1, 2] } as const;
    expect(joinEmbeddings(features, text)).toEqual({
      type: 'float32',
      data: Float32Array.of(1, 2, 3, 4, 9, 10, 5, 6, 7, 8, 9, 10),
      dims: [2, 3, 2],
    });
  });
});
