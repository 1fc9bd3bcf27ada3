import { expect, it } from '@jest/globals';
import { withLetterO } from './letter-o.ts';

it('takes a zero before small letters for the letter that it looks like', () => {
  expect(['0ld', '0rders'].map(withLetterO)).toEqual(['Old', 'Orders']);
});

it.each(['0', '0.5', '0th', '0xff', '0K', '0m', '10th', 'B0x'])('leaves %s as it is', (word) => {
  expect(withLetterO(word)).toBe(word);
});
