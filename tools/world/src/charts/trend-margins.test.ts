import { expect, test } from '@jest/globals';
import { clearHighest, hasClearTrend } from './trend-margins.ts';

const RANGE = { low: 0, high: 10 };

test.each([
  [[1, 3, 5, 9], 'rising'],
  [[9, 5, 6, 2], 'falling'],
  [[2, 8, 9, 3], 'peaking'],
  [[9, 2, 8], 'dipping'],
  [[9.8, 10, 9.6], 'flat'],
] as const)('%j is clearly %s, and nothing else', (values, trend) => {
  const trends = (['rising', 'falling', 'peaking', 'dipping', 'flat'] as const).filter((one) =>
    hasClearTrend(values, one, RANGE),
  );
  expect(trends).toEqual([trend]);
});

test.each([[[5, 5, 6.5, 7]], [[4, 6, 4, 6]], [[2, 9, 6, 5, 4]]])('%j is nothing clear', (values) => {
  for (const trend of ['rising', 'falling', 'peaking', 'dipping', 'flat'] as const)
    expect(hasClearTrend(values, trend, RANGE)).toBe(false);
});

test('the highest value is the one that nothing comes near', () => {
  expect(clearHighest([2, 9, 8.1], RANGE)).toBe(2);
  expect(clearHighest([2, 9, 8.5], RANGE)).toBeUndefined();
});
