import type { Tokenizer } from '@glimpse/onnx';
import { describe, expect, it } from '@jest/globals';
import { encodeText, padTokens, shortenText } from './clip-text.ts';

const [BEGIN, END] = [900, 901];
const tokenizer: Tokenizer = {
  encode: (text) => [BEGIN, ...Array.from(text, (letter) => letter.charCodeAt(0)), END],
  decode: () => '',
};

describe('shortenText', () => {
  it('keeps words and their order', () => {
    expect(shortenText(' a mug \n on a\ttable ', 77)).toBe('a mug on a table');
  });

  it('leaves out what no model would read, and counts no white space', () => {
    const text = `${' '.repeat(100_000)}a mug ${'x'.repeat(100_000)}`;
    expect(shortenText(text, 77)).toMatch(/^a mug x+$/);
    expect(shortenText(text, 77)).toHaveLength(77 * 32);
  });
});

describe('encodeText', () => {
  it('keeps a text that fits', () => {
    expect(encodeText(tokenizer, 'ab', 4)).toEqual([BEGIN, 97, 98, END]);
  });

  it('cuts a longer one before its end token', () => {
    expect(encodeText(tokenizer, 'abcd', 4)).toEqual([BEGIN, 97, 98, END]);
  });
});

describe('padTokens', () => {
  it('fills up with the end token, to a width that many lengths share', () => {
    expect(
      padTokens(
        [
          [BEGIN, 97, END],
          [BEGIN, END],
        ],
        77,
      ),
    ).toEqual({
      type: 'int64',
      dims: [2, 8],
      data: BigInt64Array.from(
        [900, 97, 901, 901, 901, 901, 901, 901, 900, 901, 901, 901, 901, 901, 901, 901],
        BigInt,
      ),
    });
  });

  it('grows no wider than the model allows', () => {
    expect(padTokens([Array.from({ length: 76 }, () => END)], 77).dims).toEqual([1, 77]);
  });
});
