import { z } from 'zod';
import { phrase, quote, sentence } from '../draft-texts.ts';

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

/** What the reasoner writes of a document. What it quotes is held against the evidence, and but for dates and amounts, to it. */
export const documentDraftSchema = z.strictObject({
  shows: z.literal('document'),
  kind: z.enum(DOCUMENT_TYPES),
  title: quote.nullable(),
  dates: z.array(z.strictObject({ text: phrase, meaning: z.enum(DATE_MEANINGS) })).max(8),
  parties: z.array(z.strictObject({ name: quote, kind: z.enum(PARTY_KINDS), role: phrase })).max(8),
  amounts: z.array(z.strictObject({ label: quote, text: phrase, meaning: z.enum(AMOUNT_MEANINGS) })).max(12),
  actionItems: z.array(sentence).max(6),
  summary: sentence,
});

export type DocumentDraft = z.infer<typeof documentDraftSchema>;
