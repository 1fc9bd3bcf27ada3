import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';

export interface ContractKind {
  readonly titles: readonly string[];
  /** Who gives and who takes, as the contract calls them. */
  readonly roles: readonly [gives: string, takes: string];
  readonly subject: readonly string[];
  readonly fee: readonly string[];
}

export const CONTRACT_KINDS: readonly ContractKind[] = [
  {
    titles: ['Lease Agreement', 'Rental Contract', 'Apartment Lease'],
    roles: ['landlord', 'tenant'],
    subject: ['an apartment with three rooms', 'an office on the second floor', 'a garage with two places'],
    fee: ['Monthly rent', 'Rent'],
  },
  {
    titles: ['Service Agreement', 'Service Contract', 'Consulting Agreement'],
    roles: ['contractor', 'client'],
    subject: ['the care of the network', 'advice on the new warehouse', 'the cleaning of all offices'],
    fee: ['Service fee', 'Monthly fee'],
  },
  {
    titles: ['Employment Contract', 'Contract of Employment'],
    roles: ['employer', 'employee'],
    subject: [
      'a full position in the sales office',
      'a position as an engineer',
      'a position in the workshop',
    ],
    fee: ['Salary', 'Monthly salary'],
  },
  {
    titles: ['Purchase Contract', 'Sales Agreement', 'Contract of Sale'],
    roles: ['seller', 'buyer'],
    subject: ['a used delivery van', 'two printing machines', 'forty office desks'],
    fee: ['Purchase price', 'Price'],
  },
  {
    titles: ['License Agreement', 'Software License Contract'],
    roles: ['licensor', 'licensee'],
    subject: ['the use of a planning program', 'the use of a photo archive', 'the use of a trade mark'],
    fee: ['License fee', 'Annual fee'],
  },
];

export interface Clause {
  readonly heading: string;
  readonly text: string;
}

const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** The clauses that say what is agreed, with their dates, amounts and duties noted. */
export function statedClauses(random: Random, facts: Facts, kind: ContractKind): Clause[] {
  const [gives, takes] = kind.roles;
  const start = random.int(1, 60);
  const fee = random.int(4, 60) * random.choice([10, 25, 50, 100]);
  const feeLabel = random.choice(kind.fee);
  const feeText = `${feeLabel}: ${facts.amount('fee', feeLabel, fee)}`;
  const begins = facts.date('starts', start);
  const term = random.chance(0.75)
    ? `This contract starts on ${begins} and ends on ${facts.date('ends', start + random.choice([180, 365, 730]))}.`
    : `This contract starts on ${begins} and has no fixed end.`;
  const payDay = random.choice(['first', 'third', 'fifth', 'tenth', 'last']);
  const payment = facts.action(
    random.choice([
      `The ${takes} shall pay on the ${payDay} day of each month.`,
      `The ${takes} pays within ${random.choice([10, 14, 30])} days after each invoice.`,
    ]),
  );
  return [
    {
      heading: random.choice(['Subject', 'Scope', 'Object']),
      text: `The ${gives} offers the ${takes} ${random.choice(kind.subject)}.`,
    },
    { heading: random.choice(['Term', 'Duration', 'Period']), text: term },
    {
      heading: random.choice(['Payment', 'Price and payment', 'Compensation']),
      text: `${feeText}. ${payment}`,
    },
    ...(random.chance(0.5) ? [depositClause(random, facts, takes, fee)] : []),
  ];
}

function depositClause(random: Random, facts: Facts, takes: string, fee: number): Clause {
  const label = random.choice(['Deposit', 'Security deposit']);
  const amount = facts.amount('deposit', label, fee * random.int(1, 3));
  return {
    heading: 'Security',
    text: `${label}: ${amount}. ${facts.action(`${capital(`the ${takes}`)} shall pay the deposit before the start.`)}`,
  };
}

const GENERAL_CLAUSES: readonly Clause[] = [
  { heading: 'Notice', text: 'Either party may end this contract in writing with a notice of three months.' },
  {
    heading: 'Liability',
    text: 'Each party is liable for damage that it causes by intent or gross neglect.',
  },
  {
    heading: 'Confidentiality',
    text: 'The parties keep all business secrets of the other side to themselves.',
  },
  { heading: 'Law', text: 'The law of the country where the work is done applies to this contract.' },
  {
    heading: 'Changes',
    text: 'Changes of this contract are valid only if both parties have agreed in writing.',
  },
  { heading: 'Insurance', text: 'An insurance against fire and water is kept for the whole duration.' },
  { heading: 'Care', text: 'All rooms, tools and machines are to be treated with care and kept clean.' },
  {
    heading: 'Final terms',
    text: 'If one clause is void, the other clauses remain in force without change.',
  },
  { heading: 'Delivery', text: 'Delivery takes place at the address above during the usual working hours.' },
  { heading: 'Data', text: 'Personal data are stored only as long as this contract needs them.' },
];

/** Clauses that stand in any contract. */
export const generalClauses = (random: Random, count: number): Clause[] =>
  random.shuffle(GENERAL_CLAUSES).slice(0, count);
