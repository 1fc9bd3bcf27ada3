import type { Random } from '../random.ts';
import type { DocumentKind } from '../truth.ts';
import { contractLayout } from './contract-layout.ts';
import { invoiceLayout } from './invoice-layout.ts';
import { letterLayout } from './letter-layout.ts';
import type { Page } from './page.ts';
import { receiptLayout } from './receipt-layout.ts';
import { reportLayout } from './report-layout.ts';

/** What is printed on a page; the bottom 90 pixels stay free for a signature and a stamp. */
export type DocumentLayout = (random: Random, page: Page) => string;

export const DOCUMENT_LAYOUTS: Record<DocumentKind, DocumentLayout> = {
  invoice: invoiceLayout,
  contract: contractLayout,
  letter: letterLayout,
  receipt: receiptLayout,
  report: reportLayout,
};
