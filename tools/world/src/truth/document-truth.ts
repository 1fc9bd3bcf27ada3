import type { Money } from './product-truth.ts';

export const DOCUMENT_KINDS = ['invoice', 'contract', 'letter', 'receipt', 'report', 'form'] as const;
export const STAMP_COLORS = ['red', 'blue', 'green'] as const;
/** A page is scanned flat, or photographed where it lies on a desk. */
export const CAPTURES = ['scanned', 'photographed'] as const;
export const DATE_MEANINGS = ['issued', 'due', 'signed', 'starts', 'ends', 'delivered'] as const;
export const AMOUNT_MEANINGS = ['item', 'subtotal', 'tax', 'total', 'fee', 'deposit', 'paid'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type StampColor = (typeof STAMP_COLORS)[number];
export type Capture = (typeof CAPTURES)[number];
export type DateMeaning = (typeof DATE_MEANINGS)[number];
export type AmountMeaning = (typeof AMOUNT_MEANINGS)[number];

export interface DocumentDate {
  readonly meaning: DateMeaning;
  /** `2026-03-14`, however the page writes it. */
  readonly iso: string;
}

export interface Party {
  readonly name: string;
  readonly kind: 'person' | 'organization';
  /** As the page has it: `seller`, `buyer`, `landlord`, `sender`. */
  readonly role: string;
}

export interface DocumentAmount extends Money {
  readonly meaning: AmountMeaning;
  /** The words beside it on the page. */
  readonly label: string;
}

/** Everything here stands on the page and can be read at the picture's full size. */
export interface DocumentTruth {
  readonly type: 'document';
  readonly kind: DocumentKind;
  readonly title: string;
  readonly dates: readonly DocumentDate[];
  readonly parties: readonly Party[];
  readonly amounts: readonly DocumentAmount[];
  /** What somebody is asked to do, as the page says it. */
  readonly actionItems: readonly string[];
  readonly signature: boolean;
  readonly stamp?: StampColor;
  readonly capture: Capture;
}
