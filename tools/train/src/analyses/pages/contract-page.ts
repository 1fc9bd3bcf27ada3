import type { Facts, Random } from '@glimpse/world';
import { BEGINNINGS, TERMS } from './page-dates.ts';
import { running, titleWidth, type Page } from './page.ts';
import { address, organization, person } from './page-names.ts';
import { text, topic } from './page-sentences.ts';
import { adjective, capital, noun } from './page-words.ts';

const CONTRACTS = 'Service Agreement|Consulting Agreement|Lease Agreement|Purchase Agreement|License Agreement|Loan Contract|Maintenance Contract|Employment Contract|Non-Disclosure Agreement|Framework Contract|CONTRACT|Rental Agreement|Cooperation Agreement'.split('|'); // prettier-ignore
const DATED: readonly ((date: string) => string)[] = [
  (date) => `dated ${date}`,
  (date) => `Date: ${date}`,
  (date) => `Date of contract: ${date}`,
  (date) => `of ${date}`,
];
const contractTitle = (random: Random): string =>
  random.choice([
    `${capital(adjective(random))} ${capital(noun(random))} Agreement`,
    `${capital(noun(random))} ${random.choice(['Services Agreement', 'Agreement', 'Contract', 'Lease'])}`,
    `Contract of ${capital(noun(random))}`,
    `Contract for the ${adjective(random)} ${noun(random)}`,
    `Agreement on ${topic(random)}`,
    `${capital(adjective(random))} ${random.choice(['Lease', 'Contract', 'Licence', 'Loan'])}`,
    `Memorandum of ${capital(noun(random))}`,
  ]);
const ROLES = [
  ['landlord', 'tenant'],
  ['contractor', 'client'],
  ['employer', 'employee'],
  ['seller', 'buyer'],
  ['licensor', 'licensee'],
  ['supplier', 'customer'],
  ['provider', 'client'],
  ['lender', 'borrower'],
] as const;
const HEADINGS = ['Subject', 'Scope', 'Duties', 'Liability', 'Notices', 'Confidentiality', 'Governing law'];

interface Side {
  readonly name: string;
  readonly role: string;
}

/** How contracts name their parties. */
const PREAMBLES: readonly ((page: Page, one: Side, other: Side, random: Random) => void)[] = [
  (page, one, other) =>
    page.paragraph(
      `between ${one.name}, hereinafter the ${one.role}, and ${other.name}, hereinafter the ${other.role}.`,
      95,
    ),
  (page, one, other) =>
    page.paragraph(
      `This agreement is made by and between ${one.name} ("${capital(one.role)}") and ${other.name} ("${capital(other.role)}").`,
      95,
    ),
  (page, one, other, random) =>
    page.paragraph(
      `Between ${one.name}, ${address(random).join(', ')} (the "${one.role}"), and ${other.name}, ${address(random).join(', ')} (the "${other.role}"), the following is agreed:`,
      95,
    ),
  (page, one, other, random) =>
    page.paragraph(
      `This ${random.choice(['agreement', 'contract'])} is ${random.choice(['made', 'entered into', 'concluded'])} ${random.choice(['', 'today ', 'in writing '])}by ${one.name} ("the ${one.role}") and ${other.name} ("the ${other.role}").`,
      95,
    ),
  (page, one, other, random) =>
    page.paragraph(
      `${one.name} (${one.role}) and ${other.name} (${other.role}) ${random.choice(['agree as follows:', 'enter into this agreement.', 'hereby agree:'])}`,
      95,
    ),
  (page, one, other) =>
    page.rows([`${capital(one.role)}: ${one.name}`, `${capital(other.role)}: ${other.name}`]),
  (page, one, other) => page.beside([capital(one.role), one.name], [capital(other.role), other.name]),
  (page, one, other) =>
    page.rows(['between', one.name, `(the ${one.role})`, 'and', other.name, `(the ${other.role})`]),
];

export function contractPage(random: Random, page: Page, facts: Facts): void {
  if (random.chance(0.2)) page.row(running(random));
  page.paragraph(
    facts.heading(random.chance(0.5) ? random.choice(CONTRACTS) : contractTitle(random)),
    titleWidth(random),
  );
  if (random.chance(0.2)) page.row(random.choice(DATED)(facts.date('issued')));
  const [one, other] = random.choice(ROLES).map((role, index): Side => {
    const isPerson = role === 'employee' || (role !== 'employer' && random.chance(index === 0 ? 0.25 : 0.4));
    const name = isPerson ? person(random) : organization(random);
    return { name: facts.party(role, name, isPerson ? 'person' : 'organization'), role };
  }) as [Side, Side];
  random.choice(PREAMBLES)(page, one, other, random);
  const fee = random.choice(['monthly fee', 'fee', 'monthly rent', 'price', 'salary']);
  const clauses = [
    ...random
      .shuffle(HEADINGS)
      .slice(0, random.int(1, 3))
      .map((heading) => [heading, text(random, random.int(1, 2))]),
    [
      'Term',
      random.chance(0.3)
        ? random.choice(BEGINNINGS)(facts.date('starts', random.int(1, 60)))
        : random.choice(TERMS)(
            facts.date('starts', random.int(1, 60)),
            facts.date('ends', random.int(90, 900)),
          ),
    ],
    ...(random.chance(0.7)
      ? [
          [
            capital(fee),
            `The ${other.role} pays a ${fee} of ${facts.amount('fee', fee, random.int(5, 900) * 10)}.`,
          ],
        ]
      : []),
  ];
  const mark = random.choice([
    (n: number) => `${n}. `,
    (n: number) => `§ ${n} `,
    (n: number) => `Article ${n} `,
    () => '',
  ]);
  for (const [index, [heading = '', body = '']] of random.shuffle(clauses).entries()) {
    page.gap();
    if (random.chance(0.8)) {
      page.row(mark(index + 1) + heading);
      page.paragraph(body, random.int(70, 110));
    } else page.paragraph(mark(index + 1) + body, random.int(70, 110));
  }
  page.gap();
  if (random.chance(0.4))
    page.row(`${random.choice(['Signed on', 'Signed this', 'Signed'])} ${facts.date('signed')}`);
  const signers = [one, other].map(({ name }) => (random.chance(0.5) ? name : person(random)));
  if (random.chance(0.7)) page.row(...signers);
}
