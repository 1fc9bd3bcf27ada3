import { expect, it } from '@jest/globals';
import { spreadOf } from './spread.ts';

it('finds the values that half, 99 of 100 and all do not exceed', () => {
  const values = Array.from({ length: 200 }, (_, index) => 200 - index);
  expect(spreadOf(values)).toEqual({ p50: 100, p99: 198, max: 200 });
});

it('takes a single value for all', () => {
  expect(spreadOf([7])).toEqual({ p50: 7, p99: 7, max: 7 });
});

it('knows nothing of nothing', () => {
  expect(spreadOf([])).toEqual({ p50: NaN, p99: NaN, max: NaN });
});
