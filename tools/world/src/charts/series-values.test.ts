import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { FLAT_RANGE, PEAK_MARGIN, seriesValues } from './series-values.ts';

const SEEDS = Array.from({ length: 80 }, (_, seed) => seed);
const COUNTS = [3, 4, 5, 6];

const everySeries = (trend: Parameters<typeof seriesValues>[1]): number[][] =>
  SEEDS.flatMap((seed) => COUNTS.map((count) => seriesValues(new Random(seed), trend, count)));

const middleOf = (values: readonly number[]): number => values[Math.floor(values.length / 2)] ?? NaN;

test.each(['rising', 'falling', 'peaking', 'dipping'] as const)(
  'a %s series has a clear maximum inside the plot',
  (trend) => {
    for (const values of everySeries(trend)) {
      const [highest = NaN, second = NaN] = values.toSorted((a, b) => b - a);
      expect(highest - second).toBeGreaterThanOrEqual(PEAK_MARGIN - 1e-9);
      expect(highest).toBeLessThanOrEqual(1);
      expect(Math.min(...values)).toBeGreaterThan(0.05);
    }
  },
);

test('a flat series is really flat', () => {
  for (const values of everySeries('flat')) {
    expect(Math.max(...values) - Math.min(...values)).toBeLessThanOrEqual(FLAT_RANGE);
  }
});

test('rising and falling series never turn, peaks and dips turn in the middle', () => {
  for (const values of everySeries('rising')) expect(values).toEqual(values.toSorted((a, b) => a - b));
  for (const values of everySeries('falling')) expect(values).toEqual(values.toSorted((a, b) => b - a));
  for (const values of everySeries('peaking'))
    expect(middleOf(values)).toBeGreaterThan((values[0] ?? NaN) + 0.2);
  for (const values of everySeries('dipping'))
    expect(middleOf(values)).toBeLessThan((values[0] ?? NaN) - 0.2);
});
