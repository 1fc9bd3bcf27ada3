import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { letterhead } from '../parts/letterhead.ts';
import { pageTitle, titleCase } from '../parts/page-title.ts';
import { signatureLines } from '../parts/signature-lines.ts';
import type { Sheet } from '../sheet.ts';
import { CONTRACT_KINDS, generalClauses, statedClauses } from '../words/contract-clauses.ts';
import type { Clause } from '../words/contract-clauses.ts';
import { cityName, companyName, personName, postalAddress } from '../words/names.ts';

interface ContractParty {
  readonly name: string;
  readonly role: string;
  readonly address: string;
}

/** A title, the parties, numbered clauses, and a signature line for each party. */
export function contract(random: Random, sheet: Sheet, facts: Facts): void {
  const kind = random.choice(CONTRACT_KINDS);
  const title = facts.heading(titleCase(sheet, random.choice(kind.titles)));
  const parties = kind.roles.map((role, index) =>
    contractParty(random, facts, role, index === 0 ? 0.7 : 0.3),
  );
  const [first] = parties;
  if (first && random.chance(0.2)) letterhead(random, sheet, { name: first.name, lines: [first.address] });
  pageTitle(random, sheet, title, random.chance(0.6) ? 'center' : sheet.style.titleAlign);
  random.choice([between, besideEachOther, listed])(random, sheet, parties);
  sheet.skip(0.8);
  clauses(random, sheet, [
    ...statedClauses(random, facts, kind),
    ...generalClauses(random, random.int(2, 4)),
  ]);
  sheet.skip(0.5);
  const place = cityName(random);
  if (sheet.signed)
    sheet.write(
      `${random.choice(['Signed on', 'Agreed and signed on', `${place},`])} ${facts.date('signed')}`,
    );
  else if (random.chance(0.6))
    sheet.write(random.choice([`${place}, ______________`, 'Date: ______________']));
  signatureLines(
    random,
    sheet,
    parties.map(({ name, role }) => ({ name, role: capital(role) })),
  );
}

function contractParty(random: Random, facts: Facts, role: string, organizations: number): ContractParty {
  const organization = role === 'employer' || (role !== 'employee' && random.chance(organizations));
  const name = organization ? companyName(random) : personName(random);
  facts.party(role, name, organization ? 'organization' : 'person');
  return { name, role, address: postalAddress(random).join(', ') };
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

function between(random: Random, sheet: Sheet, parties: readonly ContractParty[]): void {
  const align = random.choice(['left', 'center'] as const);
  sheet.write('between', { align });
  for (const [index, { name, role, address }] of parties.entries()) {
    if (index > 0) sheet.write('and', { align });
    sheet.write(name, { align, bold: true });
    sheet.write(`${address} (the ${role})`, { align });
  }
}

function besideEachOther(random: Random, sheet: Sheet, parties: readonly ContractParty[]): void {
  const { bodySize, ink, accentTint } = sheet.style;
  const width = sheet.room * 0.48;
  const boxed = random.chance(0.5);
  const inset = boxed ? bodySize * 0.6 : 0;
  const height = sheet.style.leading * bodySize * 3 + inset * 2;
  for (const [index, { name, role, address }] of parties.entries()) {
    const left = index === 0 ? sheet.left : sheet.right - width;
    const area = { x: left, y: sheet.y, width, height };
    if (boxed) sheet.box(area, { fill: accentTint, stroke: ink, 'stroke-width': 1.2 });
    sheet.within(left + inset, left + width - inset, () => {
      sheet.y += inset;
      sheet.write(`${capital(role)}:`, { bold: true });
      sheet.write(name);
      sheet.write(address, { size: Math.max(13, bodySize * 0.85) });
    });
  }
  sheet.y += height + bodySize;
}

function listed(random: Random, sheet: Sheet, parties: readonly ContractParty[]): void {
  const bullets = random.choice([
    ['1)', '2)'],
    ['-', '-'],
    ['A.', 'B.'],
  ]);
  sheet.write('This contract is made between:');
  for (const [index, { name, role, address }] of parties.entries()) {
    sheet.write(`${bullets[index]} ${name}, ${address}, called the ${role}`);
  }
}

/** Numbers in the margin or before the heading; the text beneath the heading or after it. */
function clauses(random: Random, sheet: Sheet, all: readonly Clause[]): void {
  const { bodySize, accent, ink } = sheet.style;
  const numbers = random.choice([
    (n: number) => `${n}.`,
    (n: number) => `Article ${n}`,
    (n: number) => `${n}`,
    (n: number) => `Clause ${n}:`,
  ]);
  const color = random.choice([accent, ink]);
  const hanging = random.chance(0.5) ? bodySize * 1.8 : 0;
  const size = bodySize * random.uniform(1.1, 1.35);
  for (const [index, { heading, text }] of all.entries()) {
    sheet.write(`${numbers(index + 1)} ${heading}`, { size, bold: true, color });
    sheet.y = sheet.within(sheet.left + hanging, sheet.right, () => sheet.write(text));
    sheet.skip(0.55);
  }
}
