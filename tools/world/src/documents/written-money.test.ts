import { expect, test } from '@jest/globals';
import { writtenMoney, writtenNumber } from './written-money.ts';

test.each([
  [0.5, '0.50'],
  [999.99, '999.99'],
  [1234.5, '1,234.50'],
  [1_234_567, '1,234,567.00'],
])('%p is written %s', (value, written) => {
  expect(writtenNumber(value)).toBe(written);
});

test.each([
  ['symbol', '€1,234.50'],
  ['symbol space', '€ 1,234.50'],
  ['code first', 'EUR 1,234.50'],
  ['code last', '1,234.50 EUR'],
] as const)('%s: %s', (format, written) => {
  expect(writtenMoney(1234.5, 'EUR', format)).toBe(written);
});
