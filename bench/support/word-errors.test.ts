import { describe, expect, it } from '@jest/globals';
import { wordErrors } from './word-errors.ts';

describe('wordErrors', () => {
  it.each([
    ['Total 9.55', 'Total: 9.55 |', 0],
    ['one two three', 'three one two', 0],
    ['one two three', 'one tow three', 1],
    ['one two three', 'one', 2],
    ['one', 'one two three', 2],
    ['on and on', 'on and', 1],
    ['one two', '', 2],
  ])('of "%s" read as "%s" are %d', (truth, reading, errors) => {
    expect(wordErrors(truth, reading).errors).toBe(errors);
  });
});
