import { describe, expect, it } from '@jest/globals';
import { readAmount, readCurrency } from './read-amount.ts';

describe('readAmount', () => {
  it.each([
    ['$1,234.50', 1234.5, 'USD'],
    ['1.234,50 EUR', 1234.5, 'EUR'],
    ['1 234,50', 1234.5, null],
    ['1\u00a0234\u202f567,50 €', 1_234_567.5, 'EUR'],
    ["CHF 1'234.50", 1234.5, 'CHF'],
    ['1,234', 1234, null],
    ['1,234,567', 1_234_567, null],
    ['0,125', 0.125, null],
    ['12,5', 12.5, null],
    ['12.00 24.00', 12, null],
    ['12 24', 12, null],
    ['2024 100', 2024, null],
    ['1 234 56', 1234, null],
    ['-€5.00', -5, 'EUR'],
    ['-US$5', -5, 'USD'],
    ['−USD 5.00', -5, 'USD'],
    ['€-5.00', -5, 'EUR'],
    ['−3 %', -3, null],
    ['5', 5, null],
    ['$12.4K', 12_400, 'USD'],
    ['3bn', 3e9, null],
    ['1.1m', 1_100_000, null],
    ['12 kg', 12, null],
    ['￥12万', 120_000, 'CNY'],
    ['1.2亿元', 120_000_000, 'CNY'],
    ['£0.10', 0.1, 'GBP'],
  ])('reads %j as %d (%s)', (text, value, currency) => {
    expect(readAmount(text)).toEqual({ value, currency });
  });

  it.each(['', '-', 'n/a', '€', ', .', '一百'])('reads no amount of %j', (text) => {
    expect(readAmount(text)).toBeNull();
  });

  it('reads very long texts at once, and only finite values', () => {
    expect(readAmount('- '.repeat(50_000))).toBeNull();
    expect(readAmount('1 '.repeat(50_000))).toEqual({ value: 1, currency: null });
    expect(readAmount('9'.repeat(400))).toBeNull();
  });
});

describe('readCurrency', () => {
  it.each([
    ['total in eur', 'EUR'],
    ['neuron', null],
    ['人民币', 'CNY'],
    ['US$ or CAD 5', 'CAD'],
  ])('of %j is %s', (text, currency) => {
    expect(readCurrency(text)).toBe(currency);
  });
});
