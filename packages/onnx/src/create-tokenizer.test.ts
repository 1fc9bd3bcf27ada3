import { expect, it } from '@jest/globals';
import { createTokenizer } from './create-tokenizer.ts';

it('says that a tokenizer file is none', () => {
  expect(() => createTokenizer({ version: '1.0' }, {})).toThrow(
    expect.objectContaining({ code: 'PACK_INVALID', message: expect.stringContaining('tokenizer.json') }),
  );
});
