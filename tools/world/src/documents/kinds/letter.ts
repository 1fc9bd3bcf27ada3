import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { letterhead } from '../parts/letterhead.ts';
import { signatureLines } from '../parts/signature-lines.ts';
import { signature } from '../parts/signature.ts';
import type { Sheet } from '../sheet.ts';
import { letterText } from '../words/letter-topics.ts';
import { cityName, companyName, personName, phoneNumber, postalAddress } from '../words/names.ts';
import { sentences } from '../words/sentences.ts';

const CLOSINGS = [
  'Sincerely,',
  'Kind regards,',
  'Yours faithfully,',
  'Best regards,',
  'Yours sincerely,',
  'Respectfully,',
];
const POSITIONS = [
  'Head of Sales',
  'Office Manager',
  'Customer Care',
  'Director',
  'Accounts',
  'Human Resources',
];

/** Who writes, to whom, when, a subject, a salutation, paragraphs, a closing. */
export function letter(random: Random, sheet: Sheet, facts: Facts): void {
  const writer = personName(random);
  if (random.chance(0.65)) {
    const name = facts.party('sender', companyName(random), 'organization');
    letterhead(random, sheet, {
      name,
      lines: [...postalAddress(random), `Tel. ${phoneNumber(random)}`].slice(0, random.int(2, 3)),
    });
  } else {
    const align = random.choice(['left', 'right'] as const);
    for (const line of [facts.party('sender', writer, 'person'), ...postalAddress(random)])
      sheet.write(line, { align });
    sheet.skip(1.5);
  }
  const reader = personName(random);
  addressBlock(random, sheet, facts, reader);
  const { subject, paragraphs } = letterText(random, facts);
  const title = facts.heading(subject);
  const salutation = random.choice([
    `Dear ${reader},`,
    `Dear ${random.choice(['Ms', 'Mr'])} ${reader.split(' ')[1]},`,
  ]);
  const prefix = random.choice(['', '', 'Subject: ', 'Re: ']);
  const size = sheet.style.bodySize * random.uniform(1, 1.3);
  const writeSubject = (): void => sheet.write(`${prefix}${title}`, { bold: true, size });
  const subjectFirst = random.chance(0.75);
  if (subjectFirst) writeSubject();
  sheet.skip(0.8);
  sheet.write(salutation);
  sheet.skip(0.6);
  if (!subjectFirst) {
    writeSubject();
    sheet.skip(0.6);
  }
  const filling = Array.from({ length: random.int(1, 2) }, () => sentences(random, random.int(2, 4)));
  for (const paragraph of [...paragraphs.slice(0, 1), ...filling, ...paragraphs.slice(1)]) {
    sheet.write(paragraph);
    sheet.skip(0.8);
  }
  closing(random, sheet, writer);
}

function addressBlock(random: Random, sheet: Sheet, facts: Facts, reader: string): void {
  const date = `${random.chance(0.3) ? `${cityName(random)}, ` : ''}${facts.date('issued')}`;
  const align = random.choice(['left', 'right', 'right'] as const);
  const above = random.chance(0.4);
  if (above) {
    sheet.write(date, { align });
    sheet.skip(0.8);
  }
  const lines = [facts.party('recipient', reader, 'person'), ...postalAddress(random)];
  if (random.chance(0.35)) lines.splice(1, 0, facts.party('recipient', companyName(random), 'organization'));
  for (const line of lines) sheet.write(line);
  sheet.skip(random.uniform(0.8, 2));
  if (!above) {
    sheet.write(date, { align });
    sheet.skip(0.8);
  }
}

/** The printed name under an empty space, or under a line, with the signature on it where there is one. */
function closing(random: Random, sheet: Sheet, writer: string): void {
  sheet.skip(0.4);
  const align = random.choice(['left', 'left', 'right'] as const);
  const position = random.choice(POSITIONS);
  const left = align === 'left' ? sheet.left : sheet.left + sheet.room * 0.52;
  sheet.y = sheet.within(left, sheet.right, () => {
    sheet.write(random.choice(CLOSINGS));
    if (random.chance(0.3)) {
      signatureLines(random, sheet, [{ name: writer, role: position }]);
      return;
    }
    sheet.y += sheet.width * random.uniform(0.1, 0.13);
    const width = sheet.width * random.uniform(0.28, 0.36);
    signature(random, sheet, writer, sheet.left + random.uniform(0, 20), sheet.y - sheet.width * 0.02, width);
    sheet.write(writer);
    if (random.chance(0.6)) sheet.write(position);
  });
}
