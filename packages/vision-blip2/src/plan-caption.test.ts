import { describe, expect, it } from '@jest/globals';
import { planCaption } from './plan-caption.ts';

const config = { queries: 8, beginToken: 2, endToken: 4, contextLength: 20 };

describe('planCaption', () => {
  it('puts the begin token before the prompt', () => {
    expect(planCaption(config, [7, 9], 5)).toEqual({ promptTokens: [2, 7, 9], maxTokens: 5 });
  });

  it('cuts the caption where the context ends', () => {
    expect(planCaption(config, [7, 9], 50).maxTokens).toBe(20 - 8 - 3);
  });

  it('takes the longest prompt that leaves room for a token, and no longer one', () => {
    expect(planCaption(config, Array<number>(10).fill(7), 50).maxTokens).toBe(1);
    expect(() => planCaption(config, Array<number>(11).fill(7), 50)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        message: expect.stringContaining('at most 10 tokens, got 11'),
      }),
    );
  });
});
