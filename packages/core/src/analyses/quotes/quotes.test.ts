import { describe, expect, it } from '@jest/globals';
import { Quotes } from './quotes.ts';
import { readEvidence } from './read-evidence.fixture.ts';

const create = () =>
  new Quotes([
    readEvidence('captioner', 'a scanned invoice'),
    readEvidence('reader', 'Invoice 1042\nPlease pay $1,234.50 within 30 days. Invoice'),
  ]);

describe('Quotes', () => {
  it('gives an exact quotation without the white space around it, and notes the first encoder that has it', () => {
    const quotes = create();
    expect(quotes.exact(' invoice ', 'title')).toBe('invoice');
    expect(quotes.exact('INVOICE1042', 'kind')).toBe('INVOICE1042');
    expect(quotes.supports).toEqual([
      { field: 'title', encoder: 'captioner' },
      { field: 'kind', encoder: 'reader' },
    ]);
  });

  it.each([undefined, null, '', ' ', 'e', '$12', '$1,234', 'Invoice 104', 'Receipt', 'x'.repeat(100_000)])(
    'neither gives nor notes what no evidence has',
    (text) => {
      const quotes = create();
      expect(quotes.exact(text, 'title')).toBeNull();
      expect(quotes.hasTogether(text ?? '', text ?? '')).toBe(false);
      expect(quotes.supports).toEqual([]);
    },
  );

  it('takes what stands between cells of arranged text for a space', () => {
    const quotes = new Quotes([readEvidence('reader', 'Velvet | Furniture GmbH\nDecember 12, | 2024')]);
    expect(quotes.exact('Velvet Furniture GmbH', 'title')).toBe('Velvet Furniture GmbH');
    expect(quotes.exact('December 12, | 2024', 'title')).toBe('December 12, 2024');
    expect(quotes.exact('|', 'title')).toBeNull();
  });

  it('tells whether a row of the evidence has two texts, and notes nothing', () => {
    const quotes = create();
    expect(quotes.hasTogether('$1,234.50', '30 days')).toBe(true);
    expect(quotes.hasTogether('$1,234.50', 'Invoice 1042')).toBe(false);
    expect(quotes.supports).toEqual([]);
  });

  it.each([
    'Please pay within 30 days.',
    'please pay $1,234.50 within 30 days',
    'Kindly please pay within 30 days',
  ])('gives the sentence %j, of which the evidence has nearly every word', (text) => {
    const quotes = create();
    expect(quotes.sentence(text, 'actionItems.0')).toBe(text);
    expect(quotes.supports).toEqual([{ field: 'actionItems.0', encoder: 'reader' }]);
  });

  it.each([
    'Please pay within 60 days.',
    'Please pay $1,234 within 30 days.',
    'Please pay $234.50 within 30 days.',
    'Send the goods back within 30 days.',
    '',
    '…',
    'e',
    null,
  ])('gives no sentence for %j', (text) => {
    const quotes = create();
    expect(quotes.sentence(text, 'actionItems.0')).toBeNull();
    expect(quotes.supports).toEqual([]);
  });

  it.each([
    ['An invoice over $1,234.50.', 'An invoice over $1,234.50.'],
    [' Pay soon. ', 'Pay soon.'],
    ['An invoice over $1,300.00.', null],
    ['It is due in 14 days.', null],
    ['', null],
    [undefined, null],
  ])('keeps %j, in the words of the reasoner, only with numbers of the evidence', (text, kept) => {
    const quotes = create();
    expect(quotes.inferred(text)).toBe(kept);
    expect(quotes.supports).toEqual([]);
  });
});
