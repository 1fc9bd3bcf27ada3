import { CAPTURES, STAMP_COLORS } from '@glimpse/world';
import type { DocumentKind, DocumentTruth, Facts, Random } from '@glimpse/world';
import type { Named } from '../renaming/rename.ts';
import { chartPage } from './chart-page.ts';
import { contractPage } from './contract-page.ts';
import { invoicePage } from './invoice-page.ts';
import { letterPage } from './letter-page.ts';
import { Page } from './page.ts';
import { PageFacts } from './page-facts.ts';
import { receiptPage } from './receipt-page.ts';
import { reportPage } from './report-page.ts';

const PAGES = {
  invoice: invoicePage,
  contract: contractPage,
  letter: letterPage,
  report: reportPage,
  receipt: receiptPage,
} satisfies Partial<Record<DocumentKind, (random: Random, page: Page, facts: Facts) => void>>;
const KINDS = Object.keys(PAGES) as (keyof typeof PAGES)[];

const CHART_SHARE = 0.4;

/** A document or chart as other programs write them: the words of no world, and nothing drawn. */
export function samplePage(random: Random): Named {
  if (random.chance(CHART_SHARE)) return chartPage(random);
  const kind = random.choice(KINDS);
  const page = new Page();
  const facts = new PageFacts(random);
  PAGES[kind](random, page, facts);
  const { title, dates, parties, amounts, actionItems } = facts;
  const truth: DocumentTruth = {
    type: 'document',
    kind,
    ...{ title, dates, parties, amounts, actionItems },
    signature: random.chance(0.3),
    ...(random.chance(0.15) && { stamp: random.choice(STAMP_COLORS) }),
    capture: random.chance(0.8) ? CAPTURES[0] : CAPTURES[1],
  };
  return { truth, lines: page.lines };
}
