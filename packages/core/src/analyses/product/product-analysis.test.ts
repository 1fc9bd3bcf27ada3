import { describe, expect, it } from '@jest/globals';
import { Quotes } from '../quotes/quotes.ts';
import { readEvidence } from '../quotes/read-evidence.fixture.ts';
import { toProductAnalysis } from './product-analysis.ts';

const read = (draft: Parameters<typeof toProductAnalysis>[0], text = 'Red mug\n€20 – €30\nwas $1,234.50') => {
  const quotes = new Quotes([readEvidence('reader', text)]);
  const value = toProductAnalysis(draft, quotes, 'en');
  return { value, supports: quotes.supports };
};

const NO_PRICE = 'The image does not show a price that can be read.';
const NOTHING = {
  name: null,
  category: null,
  material: null,
  style: null,
  features: [],
  colors: [],
  pattern: null,
  audience: null,
  usageScenes: [],
  priceRange: null,
  priceRangeReason: null,
  description: null,
};

describe('toProductAnalysis', () => {
  it('takes a whole draft, of which the price alone is a quotation', () => {
    const { value, supports } = read({
      shows: 'product',
      category: 'mug',
      name: ' Red mug ',
      colors: ['red', ''],
      pattern: null,
      material: '',
      style: 'plain',
      features: [' ', 'a handle '],
      audience: { group: 'coffee drinkers', ageFrom: 18, ageTo: null },
      scenes: ['', 'breakfast'],
      price: '€20 – €30',
      description: 'A mug.',
    });
    expect(value).toEqual({
      name: 'Red mug',
      category: 'mug',
      material: null,
      style: 'plain',
      features: ['a handle'],
      colors: ['red'],
      pattern: null,
      audience: { group: 'coffee drinkers', ageFrom: 18, ageTo: null },
      usageScenes: ['breakfast'],
      priceRange: { min: 20, max: 30, currency: 'EUR' },
      priceRangeReason: null,
      description: 'A mug.',
    });
    expect(supports).toEqual([{ field: 'priceRange', encoder: 'reader' }]);
  });

  it.each([null, '', 'e', '20', '$12', '$1,234', 'Red mug', '€20 – €31', '1 '.repeat(50_000)])(
    'says why there is no price where it is not one of the picture',
    (price) => {
      expect(read({ price })).toEqual({ value: { ...NOTHING, priceRangeReason: NO_PRICE }, supports: [] });
    },
  );

  it('gives no reason before the price is written', () => {
    expect(read({})).toEqual({ value: NOTHING, supports: [] });
  });

  it('takes a single price for both ends', () => {
    expect(read({ price: '$1,234.50' }).value.priceRange).toEqual({
      min: 1234.5,
      max: 1234.5,
      currency: 'USD',
    });
  });

  it('has no audience without a group', () => {
    expect(read({ audience: { group: ' ', ageFrom: 3 } }).value.audience).toBeNull();
  });
});
