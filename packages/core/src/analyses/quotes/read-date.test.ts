import { describe, expect, it } from '@jest/globals';
import { readDate } from './read-date.ts';

describe('readDate', () => {
  it.each([
    ['14 March 2026', '2026-03-14'],
    ['March 14, 2026', '2026-03-14'],
    ['14th Mar 2026', '2026-03-14'],
    ['2026-03-14', '2026-03-14'],
    ['2026/3/4', '2026-03-04'],
    ['2026.03.14', '2026-03-14'],
    ['Date: 2026-03-14', '2026-03-14'],
    ['03/04/2026', '2026-04-03'],
    ['14.03.2026', '2026-03-14'],
    ['22 .04.2027', '2027-04-22'],
    ['22,04. 2027', '2027-04-22'],
    ['2026年3月14日', '2026-03-14'],
    ['签订于2026年3月14日', '2026-03-14'],
    ['29 February 2028', '2028-02-29'],
  ])('reads %j as %s', (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each([
    '',
    '3',
    'March 2026',
    '14 March',
    'today',
    'next Monday',
    '2026',
    '2026-13-01',
    '2026-02-30',
    '3月14日',
    'e',
    '今天',
    'in 14 days',
    'Tuesday at 5 pm',
  ])('reads no whole date of %j', (text) => {
    expect(readDate(text)).toBeNull();
  });
});
