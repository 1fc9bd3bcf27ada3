import { describe, expect, it } from '@jest/globals';
import { exactQuote, findQuote } from './find-quote.ts';

const TEXT = 'Amber Media Group\nTotal | $1,234.50\nPlease pay the total by\n14 March 2026.';

describe('findQuote', () => {
  it.each([
    ['Amber Media Group', 'Amber Media Group'],
    ['Please pay the total by 14 March 2026.', 'Please pay the total by 14 March 2026.'],
  ])('finds %s as it stands, over line breaks', (wanted, quote) => {
    expect(findQuote(TEXT, wanted)).toBe(quote);
  });

  it('gives misread words as they were read', () => {
    expect(findQuote('Arnber Medla Group | Invoice', 'Amber Media Group')).toBe('Arnber Medla Group');
  });

  it('leaves out the comma after misread words', () => {
    expect(findQuote('between Arnber Medla Group, the buyer, and', 'Amber Media Group')).toBe(
      'Arnber Medla Group',
    );
  });

  it.each(['Granite Works', 'Amber Shipping Line'])('does not take other words for %s', (wanted) => {
    expect(findQuote(TEXT, wanted)).toBeNull();
  });
});

describe('exactQuote', () => {
  it.each([
    ['$1,234.50', '$1,234.50'],
    ['234.50', null],
    ['otal', null],
  ])('finds whole words only: %s', (wanted, quote) => {
    expect(exactQuote(TEXT, wanted)).toBe(quote);
  });
});
