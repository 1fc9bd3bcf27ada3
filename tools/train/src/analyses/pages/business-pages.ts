import type { AmountMeaning, Facts, Random } from '@glimpse/world';
import { dateLabel } from './page-dates.ts';
import { labelStyle } from './labelled.ts';
import type { Page } from './page.ts';
import {
  address,
  adjective,
  capital,
  noun,
  order,
  organization,
  person,
  request,
  text,
} from './page-words.ts';

const INVOICES = [
  'Invoice',
  'INVOICE',
  'Tax Invoice',
  'Commercial Invoice',
  'Bill',
  'Proforma Invoice',
  'Sales Invoice',
];
const RECEIPTS = [
  'Receipt',
  'RECEIPT',
  'Sales Receipt',
  'Payment Receipt',
  'Cash Receipt',
  'Official Receipt',
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
const TOTALS = ['Total', 'TOTAL', 'Total due', 'Amount due', 'Grand total', 'Total amount', 'Balance due'];
const SUBTOTALS = ['Subtotal', 'Sub-total', 'Net amount', 'Net', 'Sum'];
const TAXES = ['VAT', 'Tax', 'GST', 'Sales tax', 'MwSt'];
const COLUMNS = [
  ['Description', 'Qty', 'Unit price', 'Amount'],
  ['Item', 'Quantity', 'Price', 'Total'],
  ['Article', 'Pcs', 'Each', 'Sum'],
] as const;

const anyone = (random: Random, people: number): { name: string; kind: 'person' | 'organization' } =>
  random.chance(people)
    ? { name: person(random), kind: 'person' }
    : { name: organization(random), kind: 'organization' };

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
  const dates = [
    ...label(dateLabel(random, 'issued'), facts.date('issued')),
    ...(random.chance(0.2)
      ? label(dateLabel(random, 'delivered'), facts.date('delivered', -random.int(2, 20)))
      : []),
    ...(random.chance(0.8) ? label(dateLabel(random, 'due'), facts.date('due', random.int(7, 60))) : []),
  ];
  const buyerRows = [
    ...label(random.choice(BUYERS), buyer.name),
    ...(random.chance(0.5) ? address(random).map((line) => [line]) : []),
  ];
  const heads = [[[title, number].filter(Boolean)], sellerRows];
  for (const rows of random.chance(0.5) ? heads : heads.toReversed()) {
    for (const row of rows) page.row(...row);
    page.gap();
  }
  const flat = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join(' '));
  if (random.chance(0.35)) page.beside(flat(buyerRows), flat(dates));
  else
    for (const rows of random.shuffle([buyerRows, dates])) {
      for (const row of rows) page.row(...row);
      page.gap();
    }
  items(random, page, facts, false);
  if (random.chance(0.45)) page.paragraph(facts.action(request(random)), 90);
  if (random.chance(0.3))
    page.row(random.choice(['Thank you for your business!', 'IBAN DE12 5001 0517 5407', 'Page 1 of 1']));
}

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
  items(random, page, facts, true);
  page.row(random.choice(['Thank you!', 'Please come again.', 'Keep this receipt.', '']));
}

/** Rows of things with a price, then what they add up to. */
function items(random: Random, page: Page, facts: Facts, paid: boolean): void {
  const columns = random.choice(COLUMNS);
  const wide = random.chance(0.6);
  const bare = random.chance(0.4);
  if (random.chance(0.8)) page.row(...(wide ? columns : [columns[0], columns[3]]));
  let cents = 0;
  for (let count = random.int(1, 6); count > 0; count -= 1) {
    const quantity = random.int(1, 9);
    const each = random.int(100, 60_000);
    cents += quantity * each;
    const name = capital(`${adjective(random)} ${noun(random)}`);
    const [price, sum] = [each, quantity * each].map((value) =>
      facts.amount('item', name, value / 100, true),
    );
    page.row(...(wide ? [name, String(quantity), price ?? '', sum ?? ''] : [name, sum ?? '']));
  }
  const add = (meaning: AmountMeaning, label: string, value: number): void =>
    page.row(
      ...(random.chance(0.5) ? ['', ''] : []),
      label,
      facts.amount(meaning, label, value / 100, bare && meaning !== 'total'),
    );
  const rate = random.choice([5, 7, 8, 10, 19, 20]);
  const tax = random.chance(0.7) ? Math.round((cents * rate) / 100) : 0;
  if (tax > 0) {
    add('subtotal', random.choice(SUBTOTALS), cents);
    add('tax', `${random.choice(TAXES)} ${rate}%`, tax);
  }
  add('total', random.choice(TOTALS), cents + tax);
  if (paid && random.chance(0.6)) add('paid', random.choice(['Paid', 'Cash', 'Card']), cents + tax);
}

export function reportPage(random: Random, page: Page, facts: Facts): void {
  const title = facts.heading(
    random.choice([
      `${capital(adjective(random))} ${capital(noun(random))} Report`,
      `${capital(noun(random))} Report`,
      `Report on the ${adjective(random)} ${noun(random)}`,
      `${capital(adjective(random))} ${capital(noun(random))} Review`,
    ]),
  );
  const author = facts.party('author', person(random), 'person');
  const company = random.chance(0.7)
    ? facts.party('organization', organization(random), 'organization')
    : undefined;
  const date = random.chance(0.85) ? facts.date('issued') : undefined;
  const by = random.choice(['Prepared by', 'Author:', 'By', 'Written by', 'Submitted by', '']);
  const byline = `${by} ${author}`.trim();
  page.row(title);
  const rows = random.choice([
    [company === undefined ? byline : `${byline}, ${company}`, date],
    [company, byline, date],
    [date, company, byline],
    [date === undefined ? byline : `${byline}, ${date}`, company],
    [byline, date === undefined ? undefined : `${dateLabel(random, 'issued')}: ${date}`, company],
  ]);
  for (const row of rows) if (row !== undefined) page.row(row);
  for (const heading of random
    .shuffle(['Summary', 'Results', 'Background', 'Outlook', 'Method', 'Costs'])
    .slice(0, random.int(1, 3))) {
    page.gap();
    page.row(heading);
    page.paragraph(text(random, random.int(1, 4)), random.int(60, 110));
  }
  if (random.chance(0.6)) {
    page.gap();
    page.row(random.choice(['Next steps', 'Actions', 'Recommendations', 'To do', 'Action items']));
    const bullet = random.choice(['', '- ', '• ', '* ']);
    for (let count = random.int(1, 3); count > 0; count -= 1)
      page.paragraph(bullet + facts.action(order(random)), 90);
  }
}
