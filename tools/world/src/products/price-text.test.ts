import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { CURRENCIES } from '../truth/product-truth.ts';
import { priceText, priceWithin } from './price-text.ts';

const texts = (value: number, currency: 'USD' | 'EUR'): Set<string> =>
  new Set(Array.from({ length: 200 }, (_, seed) => priceText(new Random(seed), { value, currency })));

test('a price is written in the ways of shops', () => {
  expect([...texts(1299, 'USD')].sort()).toEqual(['$1,299', '$1,299.00', 'USD 1,299', 'USD 1,299.00']);
  expect([...texts(49.5, 'EUR')].sort()).toEqual(['49,50 €', 'EUR 49,50', 'EUR 49.50', '€49.50'].sort());
});

test.each(CURRENCIES)('a price in %s lies in the range and has at most two decimals', (currency) => {
  const factor = currency === 'CNY' ? 7 : 1;
  for (let seed = 0; seed < 200; seed += 1) {
    const { value } = priceWithin(new Random(seed), [20, 60], currency);
    expect(value).toBeGreaterThanOrEqual(20 * factor);
    expect(value).toBeLessThan(60 * factor + 1);
    expect(Math.round(value * 100) / 100).toBe(value);
  }
});
