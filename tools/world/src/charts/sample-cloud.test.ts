import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { correlation, nearestDistances, sampleCloud } from './sample-cloud.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

test('correlation is that of a line, of its mirror image, and of a square', () => {
  expect(
    correlation([
      [0, 0],
      [1, 2],
      [2, 4],
    ]),
  ).toBeCloseTo(1);
  expect(
    correlation([
      [0, 4],
      [1, 2],
      [2, 0],
    ]),
  ).toBeCloseTo(-1);
  expect(
    correlation([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ]),
  ).toBeCloseTo(0);
});

test('distances are shares of the range', () => {
  expect(
    nearestDistances([
      [0, 0],
      [5, 0],
      [10, 40],
    ]),
  ).toEqual([0.5, 0.5, Math.hypot(0.5, 1)]);
});

test.each([
  ['rising', 0.75, 1],
  ['falling', -1, -0.75],
  ['flat', -0.15, 0.15],
] as const)('a %s cloud has a correlation from %d to %d', (trend, least, most) => {
  for (const seed of SEEDS) {
    const points = sampleCloud(new Random(seed), trend, false);
    expect(correlation(points)).toBeGreaterThanOrEqual(least);
    expect(correlation(points)).toBeLessThanOrEqual(most);
    expect(points.length).toBeGreaterThanOrEqual(12);
    expect(points.length).toBeLessThanOrEqual(120);
  }
});

test.each(['rising', 'falling', 'flat'] as const)('only an outlier lies far from a %s cloud', (trend) => {
  for (const seed of SEEDS) {
    const distances = nearestDistances(sampleCloud(new Random(seed), trend, true));
    expect(distances.at(-1)).toBeGreaterThanOrEqual(0.3);
    expect(Math.max(...distances.slice(0, -1))).toBeLessThanOrEqual(0.2);
    expect(Math.max(...nearestDistances(sampleCloud(new Random(seed), trend, false)))).toBeLessThanOrEqual(
      0.2,
    );
  }
});
