import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { keyValues } from '../parts/key-values.ts';
import type { KeyValue } from '../parts/key-values.ts';
import { letterhead } from '../parts/letterhead.ts';
import { pageTitle, titleCase } from '../parts/page-title.ts';
import { signatureLines } from '../parts/signature-lines.ts';
import type { Sheet } from '../sheet.ts';
import { companyName, personName, postalAddress, phoneNumber, referenceNumber } from '../words/names.ts';
import { invoiceItems } from './invoice-items.ts';

const TITLES = [
  'Invoice',
  'Invoice',
  'Tax Invoice',
  'Service Invoice',
  'Commercial Invoice',
  'Final Invoice',
];
const BILLED = ['Bill to', 'Invoice to', 'Customer', 'Billed to', 'Sold to'];

/** A letterhead, who pays, an item table with its totals, and when to pay. */
export function invoice(random: Random, sheet: Sheet, facts: Facts): void {
  const title = facts.heading(titleCase(sheet, random.choice(TITLES)));
  const seller = facts.party('seller', companyName(random), 'organization');
  const head = {
    name: seller,
    lines: [...postalAddress(random), `Tel. ${phoneNumber(random)}`].slice(0, random.int(2, 3)),
  };
  if (random.chance(0.25)) {
    pageTitle(random, sheet, title);
    letterhead(random, sheet, head);
  } else {
    letterhead(random, sheet, head);
    pageTitle(random, sheet, title);
  }
  const days = random.choice([7, 10, 14, 21, 30, 45, 60]);
  const due = facts.date('due', days);
  addresses(random, sheet, facts, [
    [random.choice(['Invoice No.', 'Number', 'Invoice number']), referenceNumber(random, 'INV')],
    [random.choice(['Date', 'Invoice date', 'Issued']), facts.date('issued')],
    ...(random.chance(0.25)
      ? [
          [
            random.choice(['Delivered', 'Delivery date']),
            facts.date('delivered', -random.int(2, 20)),
          ] as const,
        ]
      : []),
    [random.choice(['Due date', 'Due', 'Payable by']), due],
  ]);
  sheet.skip(1);
  const total = invoiceItems(random, sheet, facts);
  sheet.skip(random.uniform(0.8, 2));
  sheet.write(
    facts.action(
      random.choice([
        `Please pay the total of ${total} by ${due}.`,
        `Please transfer ${total} to our account by ${due}.`,
        `Kindly settle this invoice within ${days} days.`,
        `Payment of ${total} is due by ${due}.`,
      ]),
    ),
  );
  if (random.chance(0.4))
    sheet.write(
      random.choice([
        'Thank you for your business.',
        'We appreciate your order.',
        'Questions? Call our office.',
      ]),
    );
  if (sheet.signed || random.chance(0.35)) {
    sheet.skip(random.uniform(0.5, 2));
    signatureLines(random, sheet, [
      {
        name: personName(random),
        role: random.choice(['Authorized signature', 'For the seller', 'Accounts']),
      },
    ]);
  }
}

/** The buyer's address and the invoice's data, beside each other in either order. */
function addresses(random: Random, sheet: Sheet, facts: Facts, data: readonly KeyValue[]): void {
  const person = random.chance(0.4);
  const buyer = facts.party(
    'buyer',
    person ? personName(random) : companyName(random),
    person ? 'person' : 'organization',
  );
  const lines = [buyer, ...postalAddress(random)];
  const writeBuyer = (): void => {
    sheet.write(`${random.choice(BILLED)}:`, { bold: true });
    for (const line of lines) sheet.write(line);
  };
  const writeData = (): void => keyValues(random, sheet, data);
  const [first, second] = random.chance(0.65) ? [writeBuyer, writeData] : [writeData, writeBuyer];
  const middle = sheet.left + sheet.room * 0.53;
  const ends = [
    sheet.within(sheet.left, middle - sheet.style.bodySize, first),
    sheet.within(middle, sheet.right, second),
  ];
  sheet.y = Math.max(...ends);
}
