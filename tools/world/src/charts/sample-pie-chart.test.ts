import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { samplePieChart } from './sample-pie-chart.ts';

const PLANS = Array.from({ length: 400 }, (_, seed) => samplePieChart(new Random(seed), seed % 10 === 0));

test('shares sum to one, none is too small to see', () => {
  for (const { truth } of PLANS) {
    expect(truth.slices.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(Math.min(...truth.slices.map(({ share }) => share))).toBeGreaterThanOrEqual(0.04);
  }
});

test('the largest slice is ahead by six points, has the named color, and stays clear of one half', () => {
  for (const { truth, paints } of PLANS) {
    const shares = truth.slices.map(({ share }) => share);
    const [first = NaN, second = NaN] = shares.toSorted((a, b) => b - a);
    const at = shares.indexOf(first);
    expect(first - second).toBeGreaterThanOrEqual(0.06);
    expect([truth.slices[at]?.color, paints[at]?.color, paints[at]?.sure]).toEqual([
      truth.largest,
      truth.largest,
      true,
    ]);
    expect(truth.majority ? first >= 0.58 : first <= 0.42).toBe(true);
  }
});

test('the largest slice may be any of three to six', () => {
  const places = PLANS.map(({ truth: { slices, largest } }) =>
    slices.findIndex(({ color }) => color === largest),
  );
  expect([...new Set(places)].sort()).toEqual([0, 1, 2, 3, 4, 5]);
  expect([...new Set(PLANS.map(({ truth }) => truth.slices.length))].sort()).toEqual([3, 4, 5, 6]);
});
