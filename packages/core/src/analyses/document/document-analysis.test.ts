import { describe, expect, it } from '@jest/globals';
import { Quotes } from '../quotes/quotes.ts';
import { readEvidence } from '../quotes/read-evidence.fixture.ts';
import { toDocumentAnalysis } from './document-analysis.ts';
import { INVOICE_DRAFT, INVOICE_LINES } from './document-draft.fixture.ts';

const NOTHING = {
  kind: null,
  title: null,
  dates: [],
  people: [],
  organizations: [],
  amounts: [],
  summary: null,
  actionItems: [],
};

const read = (draft: Parameters<typeof toDocumentAnalysis>[0], text = INVOICE_LINES.join('\n')) => {
  const quotes = new Quotes([readEvidence('reader', text)]);
  const value = toDocumentAnalysis(draft, quotes);
  return { value, fields: quotes.supports.map(({ field }) => field) };
};

describe('toDocumentAnalysis', () => {
  it('takes a whole draft that the evidence has, and names every quotation by its path', () => {
    expect(read(INVOICE_DRAFT)).toEqual({
      value: {
        kind: 'invoice',
        title: 'Invoice 1042',
        dates: [{ date: '2026-03-14', meaning: 'issued', text: '14 March 2026' }],
        people: [{ name: 'Ada Moreau', role: 'buyer' }],
        organizations: [{ name: 'Northwind Tools Ltd', role: 'seller' }],
        amounts: [{ value: 1234.5, currency: 'USD', meaning: 'total', label: 'Total due' }],
        summary: INVOICE_DRAFT.summary,
        actionItems: ['Please pay within 30 days.'],
      },
      fields: [
        'title',
        'dates.0',
        'people.0',
        'organizations.0',
        'amounts.0',
        'amounts.0.label',
        'actionItems.0',
      ],
    });
  });

  it('ends the name of a person before a number, and that of no organization', () => {
    const evidence = 'Mateo Kovacs. 11 High Street\nStudio 54 Ltd';
    const parties = [
      { name: 'Mateo Kovacs. 11 High', kind: 'person', role: 'buyer' },
      { name: 'Mateo Kovacs', kind: 'person', role: 'seller' },
      { name: 'Studio 54 Ltd', kind: 'organization', role: 'seller' },
    ] as const;
    const { people, organizations } = read({ parties }, evidence).value;
    expect(people).toEqual([{ name: 'Mateo Kovacs', role: 'buyer' }]);
    expect(organizations).toEqual([{ name: 'Studio 54 Ltd', role: 'seller' }]);
  });

  it("takes a name that a reasoner did not end for nobody's, at once", () => {
    const name = `${', '.repeat(20_000)}${','.repeat(20_000)} Ada`;
    expect(read({ parties: [{ name, kind: 'person', role: 'buyer' }] }).value.people).toEqual([]);
  });

  it('tells nobody twice', () => {
    const person = { name: 'Ada Moreau', kind: 'person', role: 'buyer' } as const;
    expect(read({ parties: [person, { ...person, role: 'seller' }] }).value.people).toEqual([
      { name: 'Ada Moreau', role: 'buyer' },
    ]);
  });

  it('drops what the evidence lacks or cannot be read, and counts only what it keeps', () => {
    const { value, fields } = read({
      title: 'Invoice 104',
      dates: [
        { text: '15 March 2026', meaning: 'due' },
        { text: 'Invoice 1042', meaning: 'due' },
        { text: '14 March 2026' },
      ],
      parties: [
        { name: 'Nobody Inc', kind: 'organization', role: 'seller' },
        { name: 'Northwind Tools Ltd', kind: 'organization', role: ' ' },
        { name: 'Ada Moreau' },
      ],
      amounts: [
        { label: 'Total', text: '$12', meaning: 'total' },
        { label: 'Total due', text: 'Total due' },
        { label: 'Nowhere', text: '1,080.00', meaning: 'fee' },
      ],
      actionItems: ['Please pay within 60 days.', 'Please pay within 30 days.'],
    });
    expect(value).toEqual({
      ...NOTHING,
      dates: [{ date: '2026-03-14', meaning: null, text: '14 March 2026' }],
      organizations: [{ name: 'Northwind Tools Ltd', role: null }],
      amounts: [{ value: 1080, currency: 'USD', meaning: 'fee', label: null }],
      actionItems: ['Please pay within 30 days.'],
    });
    expect(fields).toEqual(['dates.0', 'organizations.0', 'amounts.0', 'actionItems.0']);
  });

  it.each([
    [
      'that of another amount',
      ['Wrench 1,080.00', 'Total due $1,234.50', 'Paid in € before'],
      ['USD', 'USD'],
    ],
    ['the only one of the page', ['Amount (EUR)', 'Wrench 1,080.00', 'Total due 1,234.50'], ['EUR', 'EUR']],
    [
      'that of the words beside it',
      ['Price in £', 'Wrench 1,080.00', 'Total CHF | 1,234.50'],
      ['CHF', 'CHF'],
    ],
    ['none where the page names several', ['£ or €', 'Wrench 1,080.00', 'Total due 1,234.50'], [null, null]],
  ])('gives an amount without a currency %s', (_which, lines, currencies) => {
    const label = lines.some((text) => text.includes('CHF')) ? 'Total CHF' : 'Total due';
    const amounts = [
      { label: 'Wrench', text: '1,080.00' },
      { label, text: lines.join().includes('$') ? '$1,234.50' : '1,234.50' },
      { label: 'Nowhere', text: '€7.00' },
    ];
    const { value } = read({ amounts }, lines.join('\n'));
    expect(value.amounts.map(({ currency }) => currency)).toEqual(currencies);
  });

  it('knows nothing of nothing, empty texts, single letters and very long ones', () => {
    const hostile = (text: string) => ({
      title: text,
      dates: [{ text }],
      parties: [{ name: text, kind: 'person' as const }],
      amounts: [{ text, label: text }],
      actionItems: [text],
    });
    for (const draft of [{}, ...['', ' ', 'e', '1', '12 '.repeat(50_000)].map(hostile)])
      expect(read(draft)).toEqual({ value: NOTHING, fields: [] });
  });
});
