import type { Facts, Random } from '@glimpse/world';
import { pricedRows } from './priced-rows.ts';
import { dateLabel } from './page-dates.ts';
import { labelStyle } from './label-style.ts';
import type { Page } from './page.ts';
import { address, firstName, organization, person } from './page-names.ts';

const RECEIPTS = [
  'Receipt',
  'RECEIPT',
  'Sales Receipt',
  'Payment Receipt',
  'Cash Receipt',
  'Official Receipt',
];

/** Where and by whom a slip was made out; nothing that an analysis tells. */
const at = (random: Random): string =>
  random.choice([
    `${random.choice(['Served by', 'Cashier', 'Your server', 'Operator', 'Clerk'])}: ${firstName(random)}`,
    `${random.choice(['Table', 'Till', 'Counter', 'Terminal', 'Guests', 'Store', 'Order'])} ${random.int(1, 99)}`,
    `${random.choice(['Time', 'Time:'])} ${random.int(8, 22)}:${random.int(10, 59)}`,
    `${random.choice(['Table', 'Till'])}: ${random.int(1, 40)} ${random.choice(['Guests', 'Covers'])}: ${random.int(1, 9)}`,
  ]);

export function receiptPage(random: Random, page: Page, facts: Facts): void {
  page.row(facts.party('seller', organization(random), 'organization'));
  page.rows(address(random));
  if (random.chance(0.65)) page.row(facts.heading(random.choice(RECEIPTS)));
  if (random.chance(0.4)) page.row(at(random));
  for (const row of labelStyle(random)(dateLabel(random, 'issued'), facts.date('issued'))) page.row(...row);
  if (random.chance(0.4))
    page.row(
      `${random.choice(['Received from', 'Customer', 'Paid by'])}: ${facts.party('buyer', person(random), 'person')}`,
    );
  pricedRows(random, page, facts, true);
  page.row(random.choice(['Thank you!', 'Please come again.', 'Keep this receipt.', '']));
}
