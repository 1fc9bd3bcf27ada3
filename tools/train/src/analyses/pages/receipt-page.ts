import type { Facts, Random } from '@glimpse/world';
import { pricedRows } from './priced-rows.ts';
import { dateLabel } from './page-dates.ts';
import { labelStyle } from './label-style.ts';
import type { Page } from './page.ts';
import { address, organization, person } from './page-names.ts';

const RECEIPTS = [
  'Receipt',
  'RECEIPT',
  'Sales Receipt',
  'Payment Receipt',
  'Cash Receipt',
  'Official Receipt',
];

export function receiptPage(random: Random, page: Page, facts: Facts): void {
  page.row(facts.party('seller', organization(random), 'organization'));
  page.rows(address(random));
  const title = random.choice(RECEIPTS);
  page.row(facts.heading(title));
  for (const row of labelStyle(random)(dateLabel(random, 'issued'), facts.date('issued'))) page.row(...row);
  if (random.chance(0.4))
    page.row(
      `${random.choice(['Received from', 'Customer', 'Paid by'])}: ${facts.party('buyer', person(random), 'person')}`,
    );
  pricedRows(random, page, facts, true);
  page.row(random.choice(['Thank you!', 'Please come again.', 'Keep this receipt.', '']));
}
