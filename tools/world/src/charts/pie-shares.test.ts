import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { LARGEST_FACTOR, MAJORITY_ABOVE, MINORITY_BELOW, SMALLEST_SHARE, pieShares } from './pie-shares.ts';

const everyPie = (majority: boolean): number[][] =>
  Array.from({ length: 400 }, (_, seed) => pieShares(new Random(seed), 3 + (seed % 4), majority));

test.each([true, false])('shares sum to one, the first clearly the largest (majority: %s)', (majority) => {
  for (const [largest = NaN, ...rest] of everyPie(majority)) {
    expect(rest.reduce((sum, share) => sum + share, largest)).toBeCloseTo(1);
    expect(largest).toBeGreaterThanOrEqual(Math.max(...rest) * LARGEST_FACTOR);
    expect(Math.min(...rest)).toBeGreaterThanOrEqual(SMALLEST_SHARE);
  }
});

test('the largest share stays clear of one half', () => {
  for (const [largest = NaN] of everyPie(true)) expect(largest).toBeGreaterThanOrEqual(MAJORITY_ABOVE);
  for (const [largest = NaN] of everyPie(false)) expect(largest).toBeLessThan(MINORITY_BELOW);
});
