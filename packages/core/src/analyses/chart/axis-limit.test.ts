import { describe, expect, it } from '@jest/globals';
import { axisLimit } from './axis-limit.ts';

describe('axisLimit', () => {
  it.each([
    ['a step above the last number', ['20', '15', '10', '5', '0', '17.3', '43'], 25],
    ['the same where numbers are missing', ['15', '10', '7.7', '6.6', '43', '2.8', '0'], 20],
    ['of percent', ['70%', '60%', '50%', '30%', '0%', '26.3', '142.7'], 80],
    ['of thousands', ['$4K', '$2K', '$0', '$6K'], 8000],
    ['of fractions', ['0.0', '0.2', '0.4', '0.6', '0.317'], 0.8],
  ])('is %s', (_what, cells, limit) => {
    expect(axisLimit(cells)).toBeCloseTo(limit, 6);
  });

  it.each([
    ['an axis that does not begin at 0', ['20', '15', '10']],
    ['too few numbers', ['0', '5']],
    ['words', ['Q1', '0', 'Apr 5', 'Item 10']],
    ['nothing', []],
  ])('is infinite by %s', (_what, cells) => {
    expect(axisLimit(cells)).toBe(Number.POSITIVE_INFINITY);
  });
});
