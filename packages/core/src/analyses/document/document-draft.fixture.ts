import type { DocumentDraft } from './document-draft.ts';

/** What is printed on an invoice, line by line. */
export const INVOICE_LINES = [
  'Northwind Tools Ltd',
  'Invoice 1042',
  'Date: 14 March 2026',
  'Bill to: Ada Moreau',
  'Torque wrench 2 540.00 1,080.00',
  'Total due $1,234.50',
  'Please pay within 30 days.',
];

export const INVOICE_DRAFT: DocumentDraft = {
  shows: 'document',
  kind: 'invoice',
  title: 'Invoice 1042',
  dates: [{ text: '14 March 2026', meaning: 'issued' }],
  parties: [
    { name: 'Northwind Tools Ltd', kind: 'organization', role: 'seller' },
    { name: 'Ada Moreau', kind: 'person', role: 'buyer' },
  ],
  amounts: [{ label: 'Total due', text: '$1,234.50', meaning: 'total' }],
  actionItems: ['Please pay within 30 days.'],
  summary: 'Northwind Tools Ltd bills Ada Moreau for a torque wrench.',
};
