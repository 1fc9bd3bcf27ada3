import { describe, expect, it } from '@jest/globals';
import { readPrintedAmount } from './printed-amount.ts';

const RECEIPT = ['Bread', '1.08', 'Cheese', '10.38', 'Net', '22.46', 'VAT 20%', '4.49', 'Total', '26.95 GBP'];

describe('readPrintedAmount', () => {
  it.each([
    ['26.95 GBP', 26.95],
    ['1 234.50', 1234.5],
    ['1.234,50 EUR', 1234.5],
    ['$ 5.5', 5.5],
  ])('reads %j on a page of amounts with decimals', (text, value) => {
    expect(readPrintedAmount(text, RECEIPT)).toMatchObject({ value });
  });

  it.each(['25', 'GBP 13494', '22 46', '2.100 00', '1 234 56', '1,234'])(
    'takes %j there for one that lost its decimal separator',
    (text) => {
      expect(readPrintedAmount(text, RECEIPT)).toBeNull();
    },
  );

  it('reads whole amounts where the page does not tell that amounts have decimals', () => {
    const prices = ['Desk', '$250', 'Chair', '$75', 'Lamp', '$12.50', '1,234 kg'];
    expect(readPrintedAmount('$250', prices)).toEqual({ value: 250, currency: 'USD' });
    expect(readPrintedAmount('12 000 元', [])).toEqual({ value: 12_000, currency: 'CNY' });
  });

  it('reads nothing where there is no number, at once in long texts, too', () => {
    expect(readPrintedAmount('n/a', [])).toBeNull();
    expect(readPrintedAmount('- '.repeat(50_000), RECEIPT)).toBeNull();
    expect(readPrintedAmount(`1${' '.repeat(50_000)}x`, RECEIPT)).toBeNull();
  });
});
