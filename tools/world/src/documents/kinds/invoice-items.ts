import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { table } from '../parts/table.ts';
import { totals } from '../parts/totals.ts';
import type { Sheet } from '../sheet.ts';
import { officeItems } from '../words/items.ts';
import { writtenNumber } from '../written-money.ts';

const TAX_NAMES = ['VAT', 'Tax', 'Sales tax', 'GST'];

/** The item table and the block of totals beneath; returns the total as written. */
export function invoiceItems(random: Random, sheet: Sheet, facts: Facts): string {
  const quantities = random.chance(0.75);
  const numbered = random.chance(0.35);
  const most = random.choice([60, 400, 1500]);
  const lines = officeItems(random, random.int(3, 8)).map((name) => {
    const quantity = quantities ? random.int(1, 12) : 1;
    const price = cents(random.uniform(most / 12, most));
    return { name, quantity, price, sum: cents(quantity * price) };
  });
  const columns = [
    ...(numbered
      ? [{ title: random.choice(['No.', 'Pos.', '#']), share: 0.09, align: 'left' } as const]
      : []),
    {
      title: random.choice(['Item', 'Description', 'Service', 'Article']),
      share: (quantities ? 0.4 : 0.7) + (numbered ? 0 : 0.09),
      align: 'left',
    } as const,
    ...(quantities
      ? ([
          { title: random.choice(['Qty', 'Quantity', 'Units']), share: 0.13, align: 'right' },
          { title: random.choice(['Price', 'Unit price', 'Rate']), share: 0.17, align: 'right' },
        ] as const)
      : []),
    {
      title: `${random.choice(['Amount', 'Total', 'Sum'])} (${facts.currency})`,
      share: 0.21,
      align: 'right',
    } as const,
  ];
  const rows = lines.map(({ name, quantity, price, sum }, index) => [
    ...(numbered ? [String(index + 1)] : []),
    name,
    ...(quantities ? [String(quantity), writtenNumber(price)] : []),
    facts.amount('item', name, sum, true),
  ]);
  table(random, sheet, columns, rows);
  const subtotal = cents(lines.reduce((sum, line) => sum + line.sum, 0));
  const rate = random.choice([5, 7, 8, 10, 19, 20, 21]);
  const tax = cents((subtotal * rate) / 100);
  return totals(random, sheet, facts, { subtotal, tax, taxLabel: `${random.choice(TAX_NAMES)} ${rate}%` });
}

export const cents = (value: number): number => Math.round(value * 100) / 100;
