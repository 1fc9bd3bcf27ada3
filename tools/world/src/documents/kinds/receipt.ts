import type { Random } from '../../random.ts';
import { element } from '../../svg.ts';
import type { Facts } from '../facts.ts';
import { signature } from '../parts/signature.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { shopItems } from '../words/items.ts';
import { personName, phoneNumber, postalAddress, referenceNumber, shopName } from '../words/names.ts';
import { cents } from './invoice-items.ts';

const TITLES = ['Receipt', 'Sales Receipt', 'Cash Receipt', 'RECEIPT', 'CUSTOMER RECEIPT'];
const CLOSINGS = ['Thank you!', 'Thanks for shopping', 'See you soon', 'Have a nice day', 'THANK YOU'];

/** A narrow slip: the shop, items with prices, the total, how it was paid, perhaps a bar code. */
export function receipt(random: Random, sheet: Sheet, facts: Facts): void {
  const { bodySize, titleSize } = sheet.style;
  const align = random.choice(['center', 'center', 'left'] as const);
  const shop = facts.party('seller', shopName(random), 'organization');
  const separator = random.choice([dashes, solid, stars]);
  sheet.write(shop, { size: Math.min(titleSize, bodySize * 1.6), bold: true, align });
  for (const line of [...postalAddress(random), `Tel. ${phoneNumber(random)}`].slice(0, random.int(1, 3))) {
    sheet.write(line, { align });
  }
  sheet.skip(0.4);
  sheet.write(facts.heading(random.choice(TITLES)), { size: bodySize * 1.3, bold: true, align });
  pair(sheet, facts.date('issued'), `${random.int(8, 21)}:${random.int(10, 59)}`);
  if (random.chance(0.5))
    pair(sheet, random.choice(['No.', 'Ticket', 'Receipt']), referenceNumber(random, 'R'));
  if (random.chance(0.3)) pair(sheet, 'Cashier', personName(random).split(' ')[0] ?? '');
  separator(sheet);
  payments(random, sheet, facts, separator);
  if (sheet.signed || random.chance(0.3)) signHere(random, sheet);
  sheet.skip(0.5);
  if (random.chance(0.35)) {
    const days = random.choice([14, 30]);
    sheet.write(
      facts.action(
        random.choice([`Keep this receipt for returns within ${days} days.`, 'Please check your change.']),
      ),
      { align },
    );
  }
  sheet.write(random.choice(CLOSINGS), { align });
  if (random.chance(0.4)) barCode(random, sheet);
}

function payments(random: Random, sheet: Sheet, facts: Facts, separator: (sheet: Sheet) => void): void {
  const { bodySize } = sheet.style;
  let subtotal = 0;
  for (const name of shopItems(random, random.int(4, 11))) {
    const price = cents(random.uniform(0.8, random.choice([9, 40])));
    subtotal = cents(subtotal + price);
    pair(sheet, name, facts.amount('item', name, price, true));
  }
  separator(sheet);
  const rate = random.choice([5, 7, 8, 10, 19, 20]);
  const tax = cents((subtotal * rate) / 100);
  const [sumLabel, taxLabel] = [
    random.choice(['Subtotal', 'Net']),
    `${random.choice(['VAT', 'Tax'])} ${rate}%`,
  ];
  pair(sheet, sumLabel, facts.amount('subtotal', sumLabel, subtotal, true));
  pair(sheet, taxLabel, facts.amount('tax', taxLabel, tax, true));
  const total = cents(subtotal + tax);
  const label = random.choice(['TOTAL', 'Total', 'Total due']);
  pair(sheet, label, facts.amount('total', label, total), bodySize * random.uniform(1.2, 1.4), true);
  const paid = random.chance(0.4) ? Math.ceil(total / 10) * 10 : total;
  const paidLabel = paid > total ? 'Cash' : random.choice(['Card', 'Paid']);
  pair(sheet, paidLabel, facts.amount('paid', paidLabel, paid, true));
  if (paid > total) pair(sheet, 'Change', cents(paid - total).toFixed(2));
  separator(sheet);
}

function pair(sheet: Sheet, key: string, value: string, size = sheet.style.bodySize, bold = false): void {
  const y = sheet.y + size * ASCENT;
  sheet.at(key, sheet.left, y, { size, bold });
  sheet.at(value, sheet.right, y, { size, bold, align: 'right' });
  sheet.y += size * sheet.style.leading;
}

function dashes(sheet: Sheet): void {
  separate(sheet, { 'stroke-width': 2, 'stroke-dasharray': '8 5' });
}

function solid(sheet: Sheet): void {
  separate(sheet, { 'stroke-width': 2.5 });
}

function stars(sheet: Sheet): void {
  separate(sheet, { 'stroke-width': 4, 'stroke-dasharray': '4 8' });
}

function separate(sheet: Sheet, pen: Record<string, string | number>): void {
  sheet.skip(0.4);
  sheet.line(sheet.left, sheet.y, sheet.right, sheet.y, { stroke: sheet.style.ink, ...pen });
  sheet.skip(0.4);
}

function signHere(random: Random, sheet: Sheet): void {
  const { bodySize, ink } = sheet.style;
  sheet.y += sheet.width * random.uniform(0.22, 0.28);
  sheet.line(sheet.left, sheet.y, sheet.right, sheet.y, { stroke: ink, 'stroke-width': 2 });
  const width = sheet.room * random.uniform(0.75, 0.95);
  signature(
    random,
    sheet,
    personName(random),
    sheet.left + (sheet.room - width) / 2,
    sheet.y - bodySize * 0.3,
    width,
  );
  sheet.y += bodySize * 0.3;
  sheet.write(random.choice(['Signature', 'Customer signature', 'Sign here']));
}

function barCode(random: Random, sheet: Sheet): void {
  const height = sheet.width * random.uniform(0.1, 0.16);
  sheet.skip(0.5);
  let d = '';
  for (let x = sheet.left; x < sheet.right - 6; x += random.int(4, 12)) {
    d += `M${x.toFixed(0)} ${sheet.y.toFixed(0)}h${random.int(2, 5)}v${height.toFixed(0)}h-3z`;
  }
  sheet.add(element('path', { d, fill: sheet.style.ink }));
  sheet.y += height;
}
