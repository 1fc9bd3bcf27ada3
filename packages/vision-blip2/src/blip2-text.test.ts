import { expect, it } from '@jest/globals';
import { createBlip2Text } from './blip2-text.ts';

it('says that a tokenizer file is none', () => {
  expect(() => createBlip2Text({ version: '1.0' }, {})).toThrow(
    expect.objectContaining({ code: 'PACK_INVALID', message: expect.stringContaining('tokenizer.json') }),
  );
});
