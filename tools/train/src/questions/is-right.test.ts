import { describe, expect, it } from '@jest/globals';
import { isRight } from './is-right.ts';

describe('isRight', () => {
  it.each([
    [' the mug is red', 'The mug is red.'],
    ['是的,发票有签名。', '是的，发票有签名'],
    ['It is  a mug!', 'It is a mug.'],
  ])('takes %j for %j', (answer, expected) => {
    expect(isRight(answer, expected)).toBe(true);
  });

  it.each([
    ['The mug is blue.', 'The mug is red.'],
    ['', 'It is a mug.'],
    ['The mug is red. It costs nine dollars.', 'The mug is red.'],
  ])('does not take %j for %j', (answer, expected) => {
    expect(isRight(answer, expected)).toBe(false);
  });
});
