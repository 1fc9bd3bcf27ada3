import { describe, expect, it } from '@jest/globals';
import { toRequestOptions } from './answer-options.ts';

describe('the options of an answer', () => {
  it('say whose turn is first, and for whom it is', () => {
    expect(toRequestOptions({ cache: 'use', priority: 'batch', client: 'nightly' })).toMatchObject({
      priority: 'batch',
      client: 'nightly',
    });
  });

  it('are as if absent where they are null', () => {
    const options = toRequestOptions({
      cache: 'use',
      priority: null,
      client: null,
      maxTokens: null,
      thinking: null,
    });
    expect(options).toEqual(toRequestOptions({ cache: 'use' }));
  });
});
