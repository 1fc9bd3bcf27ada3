import { describe, expect, it } from '@jest/globals';
import { AnswerLoop } from './answer-loop.ts';

const continuationOf = (tokens: readonly number[]): number | undefined => {
  const loop = new AnswerLoop();
  for (const token of tokens) loop.push(token);
  return loop.continuation;
};
const repeat = (part: readonly number[], times: number): number[] =>
  Array.from({ length: times }, () => part).flat();

describe('answer loop', () => {
  it.each([1, 2, 5, 11, 40])('names the token that goes on with a loop of %d tokens', (period) => {
    const part = Array.from({ length: period }, (_, index) => 100 + index);
    const times = Math.max(4, Math.ceil(32 / period));
    expect(continuationOf([1, 2, 3, ...repeat(part, times)])).toBe(100);
    expect(continuationOf([1, 2, 3, ...repeat(part, times), ...part.slice(0, 1)])).toBe(part[1] ?? 100);
  });

  it.each([
    ['nothing', []],
    ['text', Array.from({ length: 300 }, (_, index) => index % 53)],
    ['a few zeros', repeat([7], 31)],
    [
      'three equal items',
      repeat(
        Array.from({ length: 20 }, (_, index) => index),
        3,
      ),
    ],
    [
      'items with the same keys',
      Array.from({ length: 20 }, (_, index) => [1, 2, 3, 4, 5, 100 + index]).flat(),
    ],
    ['a loop that has ended', [...repeat([1, 2], 30), 3]],
  ])('sees none in %s', (_what, tokens) => {
    expect(continuationOf(tokens)).toBeUndefined();
  });
});
