import type { AmountMeaning, Facts, Random } from '@glimpse/world';
import type { Page } from './page.ts';
import { product } from './page-words.ts';

const TOTALS = [
  'Total',
  'TOTAL',
  'Total due',
  'Amount due',
  'Grand total',
  'Total amount',
  'Balance due',
  'To pay',
  'Please pay',
  'Total incl. tax',
  'AMOUNT DUE',
  'Invoice total',
  'Total payable',
];
const SUBTOTALS = ['Subtotal', 'Sub-total', 'Net amount', 'Net', 'Sum'];
const TAXES = ['VAT', 'Tax', 'GST', 'Sales tax', 'MwSt'];
const COLUMNS = [
  ['Description', 'Qty', 'Unit price', 'Amount'],
  ['Item', 'Quantity', 'Price', 'Total'],
  ['Article', 'Pcs', 'Each', 'Sum'],
] as const;

/** Rows of things with a price, then what they add up to. */
export function pricedRows(random: Random, page: Page, facts: Facts, paid: boolean): void {
  const columns = random.choice(COLUMNS);
  const wide = random.chance(0.6);
  const bare = random.chance(0.4);
  if (random.chance(0.8)) page.row(...(wide ? columns : [columns[0], columns[3]]));
  let cents = 0;
  for (let count = random.int(1, 6); count > 0; count -= 1) {
    const quantity = random.int(1, 9);
    const each = random.int(100, 60_000);
    cents += quantity * each;
    const name = product(random);
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
