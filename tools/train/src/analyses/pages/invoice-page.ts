import type { Facts, Random } from '@glimpse/world';
import { pricedRows } from './priced-rows.ts';
import { dateLabel } from './page-dates.ts';
import { labelStyle, type LabelStyle } from './label-style.ts';
import type { Page } from './page.ts';
import { address, organization, person } from './page-names.ts';
import { request } from './page-sentences.ts';

const INVOICES = [
  'Invoice',
  'INVOICE',
  'Tax Invoice',
  'Commercial Invoice',
  'Bill',
  'Proforma Invoice',
  'Sales Invoice',
];
const BUYERS = [
  'Bill to',
  'Billed to',
  'To',
  'Customer',
  'Client',
  'Invoice to',
  'Sold to',
  'Bill To',
  'Buyer',
];
const SELLERS = ['From', 'Seller', 'Vendor', 'Supplier', 'Issued by'];

const anyone = (random: Random, people: number): { name: string; kind: 'person' | 'organization' } =>
  random.chance(people)
    ? { name: person(random), kind: 'person' }
    : { name: organization(random), kind: 'organization' };

/** One below the other, or as a table with the labels in its head. */
function datesOf(random: Random, facts: Facts, style: LabelStyle): readonly (readonly string[])[] {
  const dates: readonly (readonly [string, string])[] = [
    [dateLabel(random, 'issued'), facts.date('issued')],
    ...(random.chance(0.2)
      ? [[dateLabel(random, 'delivered'), facts.date('delivered', -random.int(2, 20))] as const]
      : []),
    ...(random.chance(0.8)
      ? [[dateLabel(random, 'due'), facts.date('due', random.int(7, 60))] as const]
      : []),
  ];
  if (random.chance(0.75)) return dates.flatMap(([label, date]) => style(label, date));
  const number = random.chance(0.5) ? [['Invoice no.', String(random.int(100, 99_999))] as const] : [];
  const columns = [...number, ...dates];
  return [columns.map(([label]) => label), columns.map(([, value]) => value)];
}

export function invoicePage(random: Random, page: Page, facts: Facts): void {
  const title = facts.heading(random.choice(INVOICES));
  const number = random.chance(0.6)
    ? `${random.choice(['No.', 'Invoice no.', 'Number'])} ${random.int(100, 99_999)}`
    : '';
  const seller = facts.party('seller', organization(random), 'organization');
  const buyer = anyone(random, 0.3);
  facts.party('buyer', buyer.name, buyer.kind);
  const label = labelStyle(random);
  const sellerRows = random.chance(0.75)
    ? [[seller], ...address(random).map((line) => [line])]
    : [...label(random.choice(SELLERS), seller), ...address(random).map((line) => [line])];
  const dates = datesOf(random, facts, label);
  const buyerRows = [
    ...label(random.choice(BUYERS), buyer.name),
    ...(random.chance(0.5) ? address(random).map((line) => [line]) : []),
  ];
  const flat = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join(' '));
  const heads = [[[title, number].filter(Boolean)], sellerRows];
  if (random.chance(0.35)) {
    const sides: [string[], string[]] = [flat(sellerRows), [title, number].filter(Boolean)];
    page.beside(...(random.chance(0.7) ? sides : ([sides[1], sides[0]] as const)));
    page.gap();
  } else
    for (const rows of random.chance(0.5) ? heads : heads.toReversed()) {
      for (const row of rows) page.row(...row);
      page.gap();
    }
  if (random.chance(0.35)) page.beside(flat(buyerRows), flat(dates));
  else
    for (const rows of random.shuffle([buyerRows, dates])) {
      for (const row of rows) page.row(...row);
      page.gap();
    }
  pricedRows(random, page, facts, false);
  if (random.chance(0.45)) page.paragraph(facts.action(request(random)), 90);
  if (random.chance(0.3))
    page.row(random.choice(['Thank you for your business!', 'IBAN DE12 5001 0517 5407', 'Page 1 of 1']));
}
