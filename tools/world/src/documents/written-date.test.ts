import { expect, test } from '@jest/globals';
import { daysAfter, writtenDate } from './written-date.ts';

test.each([
  ['iso', '2026-03-04'],
  ['day month year', '4 March 2026'],
  ['month day, year', 'March 4, 2026'],
  ['day mon year', '04 Mar 2026'],
  ['mon day, year', 'Mar 4, 2026'],
  ['dotted', '04.03.2026'],
  ['slashed', '2026/03/04'],
] as const)('%s: %s', (format, written) => {
  expect(writtenDate('2026-03-04', format)).toBe(written);
});

test('days are counted over the ends of months and years, and backwards', () => {
  expect(daysAfter('2023-12-31', 60)).toBe('2024-02-29');
  expect(daysAfter('2024-03-01', -1)).toBe('2024-02-29');
});
