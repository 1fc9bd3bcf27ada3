import type { DateMeaning, Random } from '@glimpse/world';

/** What pages call a date. */
const LABELS: Readonly<Record<DateMeaning, readonly string[]>> = {
  issued: [
    'Date',
    'Invoice date',
    'Date of issue',
    'Issued',
    'Issued on',
    'Dated',
    'Issue date',
    'Date issued',
    'Billing date',
    'Date of invoice',
    'Created on',
  ],
  due: [
    'Due date',
    'Payment due',
    'Due',
    'Pay by',
    'Please pay by',
    'Due on',
    'Payable until',
    'Payment due by',
    'Payment due date',
    'To be paid by',
    'Please settle by',
    'Pay before',
    'Payment deadline',
    'Net due',
  ],
  delivered: ['Delivery date', 'Delivered', 'Delivered on', 'Shipped', 'Date of delivery', 'Service date'],
  signed: ['Signed on', 'Date of signature', 'Signed', 'Signed and dated'],
  starts: ['Start date', 'Effective date', 'Valid from', 'Starts', 'From', 'Commencement date'],
  ends: ['End date', 'Valid until', 'Ends', 'Expires', 'Expiry date', 'To', 'Termination date'],
};

/** How contracts say when they hold. */
export const TERMS: readonly ((starts: string, ends: string) => string)[] = [
  (starts, ends) => `This agreement starts on ${starts} and ends on ${ends}.`,
  (starts, ends) => `The term begins on ${starts} and expires on ${ends}.`,
  (starts, ends) => `It is effective as of ${starts} and remains in force until ${ends}.`,
  (starts, ends) =>
    `This contract commences on ${starts} and terminates on ${ends}, unless renewed in writing.`,
  (starts, ends) => `The parties agree on a term from ${starts} to ${ends}.`,
  (starts, ends) => `Valid from ${starts} through ${ends}.`,
  (starts, ends) => `Start date ${starts}, end date ${ends}.`,
  (starts, ends) => `Beginning on ${starts}, it runs to and including ${ends}.`,
  (starts, ends) => `The first day is ${starts}; the last day is ${ends}.`,
  (starts, ends) => `Services are provided from ${starts} and end without notice on ${ends}.`,
];

export const dateLabel = (random: Random, meaning: DateMeaning): string => random.choice(LABELS[meaning]);

/** How contracts without an end say from when they hold. */
export const BEGINNINGS: readonly ((starts: string) => string)[] = [
  (starts) => `The contract begins on ${starts} and runs for two years.`,
  (starts) => `It takes effect on ${starts} and is open-ended.`,
  (starts) => `This agreement starts on ${starts}. Either side may end it with three months' notice.`,
  (starts) => `It applies from ${starts} until further notice.`,
];
