import type { Random } from '../random.ts';

const WORDS = (
  'the of and to in for a with on is this that by as at from shall be may party services payment date work ' +
  'agreement order account delivery period notice amount terms annual customer project plan market report ' +
  'please find our your we thank you month result growth office team product'
).split(' ');
const ITEMS = [
  'Paper',
  'Desk lamp',
  'Coffee',
  'Notebook',
  'Cable',
  'Bread',
  'Support',
  'Printer ink',
  'Chair',
  'Milk',
  'Pens',
  'Design',
];
const COMPANIES = ['Acme Ltd', 'North Star', 'Blue Harbor', 'Lime & Co', 'Orion Labs', 'Maple Foods'];
const NAMES = ['Ms Carter', 'Mr Jones', 'Dr Novak', 'Mrs Silva', 'Mr Okafor', 'Ms Tanaka'];

/** How wide a character is on average, as a share of the font's size. */
const CHARACTER_WIDTH = 0.53;

export const itemName = (random: Random): string => random.choice(ITEMS);
export const companyName = (random: Random): string => random.choice(COMPANIES);
export const personName = (random: Random): string => random.choice(NAMES);

export const amount = (random: Random): string =>
  `${random.int(2, 480)}.${String(random.int(0, 99)).padStart(2, '0')}`;

export const date = (random: Random): string =>
  `${random.int(1, 28)}/${random.int(1, 12)}/20${random.int(18, 25)}`;

/** Words that fill about `width` pixels at this font size. */
export function sentence(random: Random, width: number, size: number): string {
  const length = Math.floor(width / (size * CHARACTER_WIDTH));
  let text = random.choice(WORDS);
  for (;;) {
    const longer = `${text} ${random.choice(WORDS)}`;
    if (longer.length > length) return text;
    text = longer;
  }
}
