import { z } from 'zod';

export const DOCUMENT_TYPES = [
  'invoice',
  'contract',
  'letter',
  'receipt',
  'report',
  'form',
  'other',
] as const;
export type DocumentType = (typeof DOCUMENT_TYPES)[number];

export const DATE_MEANINGS = ['issued', 'due', 'signed', 'starts', 'ends', 'delivered', 'other'] as const;
export type DateMeaning = (typeof DATE_MEANINGS)[number];

export const AMOUNT_MEANINGS = ['subtotal', 'tax', 'total', 'fee', 'deposit', 'paid', 'other'] as const;
export type AmountMeaning = (typeof AMOUNT_MEANINGS)[number];

export const PARTY_KINDS = ['person', 'organization'] as const;
export type PartyKind = (typeof PARTY_KINDS)[number];

/** What the reasoner writes of a document. What it quotes is held against the evidence. */
export const documentDraftSchema = z.strictObject({
  shows: z.literal('document'),
  kind: z.enum(DOCUMENT_TYPES),
  title: z.string().nullable(),
  dates: z.array(z.strictObject({ text: z.string(), meaning: z.enum(DATE_MEANINGS) })).max(8),
  parties: z.array(z.strictObject({ name: z.string(), kind: z.enum(PARTY_KINDS), role: z.string() })).max(8),
  amounts: z
    .array(z.strictObject({ label: z.string(), text: z.string(), meaning: z.enum(AMOUNT_MEANINGS) }))
    .max(12),
  actionItems: z.array(z.string()).max(6),
  summary: z.string(),
});

export type DocumentDraft = z.infer<typeof documentDraftSchema>;
