import { MONOSPACED_FAMILY } from '../../font.ts';
import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { FIELD_STYLES, checkBoxes, fieldRow } from '../parts/form-field.ts';
import type { Field, FormStyle } from '../parts/form-field.ts';
import { letterhead } from '../parts/letterhead.ts';
import { pageTitle, titleCase } from '../parts/page-title.ts';
import { signatureLines } from '../parts/signature-lines.ts';
import type { Sheet } from '../sheet.ts';
import { companyName, personName, phoneNumber, postalAddress } from '../words/names.ts';

const TITLES = [
  'Application Form',
  'Registration Form',
  'Membership Form',
  'Order Form',
  'Claim Form',
  'Leave Request',
  'Change of Address',
  'Course Registration',
  'Travel Request',
];
const QUESTIONS: readonly (readonly [question: string, ...answers: string[]])[] = [
  ['Type', 'New', 'Change', 'Renewal'],
  ['Contact me by', 'Mail', 'Phone', 'Letter'],
  ['Membership', 'Full', 'Half', 'Guest', 'Family'],
  ['Delivery', 'Standard', 'Express'],
  ['First time?', 'Yes', 'No'],
  ['Reason', 'Private', 'Business', 'Other'],
];
const SECTIONS = [
  'Your data',
  'Personal details',
  'Section A',
  'Details',
  'Section B',
  'Further information',
  'Part 1',
  'For the office',
];

/** Labels with boxed fields in rows, headed sections, check boxes, and where to send it. */
export function form(random: Random, sheet: Sheet, facts: Facts): void {
  const title = facts.heading(titleCase(sheet, random.choice(TITLES)));
  const office = facts.party('recipient', companyName(random), 'organization');
  if (random.chance(0.6))
    letterhead(random, sheet, { name: office, lines: [postalAddress(random).join(', ')] });
  pageTitle(random, sheet, title);
  const person = facts.party('applicant', personName(random), 'person');
  const style: FormStyle = {
    fields: random.choice(FIELD_STYLES),
    boxHeight: sheet.style.bodySize * random.uniform(1.7, 2.3),
    fill: random.choice(['white', 'white', sheet.style.accentTint]),
    valueColor: random.choice([sheet.style.ink, 'rgb(20,34,110)']),
    valueFamily: random.choice([sheet.style.family, MONOSPACED_FAMILY, 'Roboto']),
  };
  const [first = '', second = ''] = random.shuffle(SECTIONS);
  section(random, sheet, first);
  for (const row of personalRows(random, facts, person)) fieldRow(sheet, style, row);
  const [question, ...others] = random.shuffle(QUESTIONS).slice(0, random.int(1, 3));
  ask(random, sheet, style, question);
  section(random, sheet, second);
  const feeLabel = random.choice(['Fee', 'Application fee', 'Amount']);
  const fee = random.chance(0.7)
    ? [{ label: feeLabel, value: facts.amount('fee', feeLabel, random.int(5, 300)) }]
    : [];
  fieldRow(sheet, style, [
    ...fee,
    { label: random.choice(['Date', 'Filled in on']), value: facts.date('issued') },
  ]);
  for (const other of others) ask(random, sheet, style, other);
  if (random.chance(0.4))
    fieldRow(sheet, { ...style, boxHeight: style.boxHeight * 2.4 }, [{ label: 'Remarks', value: '' }]);
  const deadline = random.chance(0.6) ? ` by ${facts.date('due', random.int(10, 60))}` : '';
  sheet.write(
    facts.action(`${random.choice(['Return', 'Send', 'Please return'])} this form to ${office}${deadline}.`),
  );
  if (sheet.signed || random.chance(0.6))
    signatureLines(random, sheet, [
      { name: person, role: random.choice(['Signature', 'Signature of applicant']) },
    ]);
}

function personalRows(random: Random, facts: Facts, person: string): Field[][] {
  const [street, city] = postalAddress(random);
  const rows: Field[][] = [
    [
      { label: 'Street', value: street },
      { label: 'City', value: city },
    ],
    [
      { label: 'Phone', value: random.chance(0.8) ? phoneNumber(random) : '' },
      { label: random.choice(['Department', 'Country', 'Profession']), value: '' },
    ],
    [{ label: 'Customer number', value: String(random.int(10_000, 99_999)) }],
  ];
  const starts = random.chance(0.3)
    ? [
        [
          { label: 'Start', value: facts.date('starts', random.int(3, 60)) },
          { label: 'End', value: '' },
        ],
      ]
    : [];
  return [
    [{ label: random.choice(['Name', 'Full name']), value: person }],
    ...rows.slice(0, random.int(1, 3)),
    ...starts,
  ];
}

function section(random: Random, sheet: Sheet, title: string): void {
  const { accent, accentTint, bodySize, ink } = sheet.style;
  const height = bodySize * 1.8;
  const dark = random.chance(0.5);
  sheet.box({ x: sheet.left, y: sheet.y, width: sheet.room, height }, { fill: dark ? accent : accentTint });
  sheet.at(title, sheet.left + bodySize * 0.5, sheet.y + bodySize * 1.25, {
    bold: true,
    color: dark ? 'white' : ink,
  });
  sheet.y += height + bodySize * 0.6;
}

function ask(
  random: Random,
  sheet: Sheet,
  style: FormStyle,
  question: (typeof QUESTIONS)[number] | undefined,
): void {
  if (!question) return;
  const [text, ...answers] = question;
  checkBoxes(random, sheet, style, text, answers);
}
