import type { Random } from '@glimpse/world';
import { inventedWord } from '../renaming/invented-words.ts';

const list = (text: string): string[] => text.split(' ');
const FORMS =
  'Ltd|Ltd.|GmbH|Inc|Inc.|LLC|LLP|Co.|Corp.|AG|S.A.|S.p.A.|B.V.|PLC|plc|KG|Oy|AB|Sp. z o.o.|e.V.|Pty Ltd|Limited|Partners|Group|& Sons|Associates|Foundation|University|Board|Clinic|Council|Club|School|Hall'.split(
    '|',
  );
const TRADES = list(
  'Optics Freight Dental Print Bakery Works Tools Books Flowers Cycles Plumbing Roofing Textiles Chemicals Dairy Marine ' +
    'Legal Accounting Catering Fitness Pharmacy Farms Timber Glass Ceramics Robotics Analytics Properties Cleaning ' +
    'Logistics Design Hardware Software Organics Foods Media Energy Garden Systems Bank Motors Travel Studio Consulting ' +
    'Insurance Health Press Museum Airlines Networks Labs Trading Security Hotel',
);
const FIRST_NAMES = list(
  'Ingrid Marcus Priya Tom Chloe Akira Robert Susan Wei Fatima Lukas Sofia Pedro Aisha James Emily Daniel Laura Olga ' +
    'Henrik Mei Juan Claire Ahmed Sarah Peter Helen Raj Martin Alice',
);
const LAST_NAMES = list(
  'Solberg Webb Raman Delgado Fontaine Mori Smith Johnson Chen Khan Brandt Ricci Alves Brown Davies Kim Novik Berg Lin ' +
    'Torres Martin Hassan Clarke Wood Nowak Singh Lang Lee Murphy Sato',
);
const NOUNS = list(
  'warehouse garden furniture office project customer region market price order product team machine service water roof ' +
    'road school library kitchen bridge software network budget quarter training event survey hotel engine window door ' +
    'report meeting season harvest factory sample station vehicle account policy',
);
const ADJECTIVES = list(
  'quarterly annual monthly new final internal regional technical public second local digital general special early late ' +
    'green safe open joint',
);
const VERBS = list(
  'needs replaces supports follows covers reaches shows leaves improves limits opens meets changes moves keeps joins',
);
const CITIES = list(
  'York Leeds Hamburg Zurich Bergen Osaka Denver Quito Lagos Perth Turin Ghent Malaga Cork Bonn Utrecht',
);
const STREETS = list('Harbour Mill Station Park Church Bridge Queen Forest Lake Market Hill Garden');

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A known name or an invented one: both are to be copied. */
const word = (random: Random, known: readonly string[]): string =>
  random.chance(0.5) ? random.choice(known) : capital(inventedWord(random));

export function person(random: Random): string {
  const first = word(random, FIRST_NAMES);
  const middle = random.chance(0.1) ? ` ${random.choice(Array.from('ABCDEHJKLMPRST'))}.` : '';
  const title = random.chance(0.08) ? random.choice(['Dr. ', 'Prof. ', 'Mr. ', 'Ms. ']) : '';
  return `${title}${first}${middle} ${word(random, LAST_NAMES)}`;
}

export function organization(random: Random): string {
  const first = capital(inventedWord(random));
  const form = random.chance(0.75) ? ` ${random.choice(FORMS)}` : '';
  return random.choice([
    `${first} ${random.choice(TRADES)}${form}`,
    `${first} ${random.choice(TRADES)}${form}`,
    `${capital(random.choice(NOUNS))}${first.toLowerCase()} ${random.choice(TRADES)}${form}`,
    `${first} & ${capital(inventedWord(random))}${form}`,
    `${first}${form}`,
    `${random.choice([first, capital(noun(random)), city(random)])} ${capital(noun(random))} ${random.choice(TRADES)}${form}`,
    `${capital(adjective(random))} ${capital(noun(random))} ${random.choice(TRADES)}`,
    `The ${capital(noun(random))} ${random.choice([capital(noun(random)), random.choice(TRADES)])}`,
  ]);
}

const street = (random: Random): string =>
  random.chance(0.6) ? random.choice(STREETS) : capital(random.choice([noun(random), inventedWord(random)]));
const WAYS = list('Street Road Lane Avenue Way Close Square Drive Court Row St. Rd. Place');

export const address = (random: Random): string[] => [
  random.choice([
    `${random.int(1, 220)} ${street(random)} ${random.choice(WAYS)}`,
    `${random.int(1, 220)} ${street(random)} ${random.choice(WAYS)}`,
    `${street(random)} ${random.choice(WAYS)} ${random.int(1, 220)}`,
    `${random.choice(['Unit', 'Suite', 'Floor', 'Building'])} ${random.int(1, 30)}, ${street(random)} ${random.choice(WAYS)}`,
    `P.O. Box ${random.int(10, 9999)}`,
  ]),
  ...random.choice([
    [`${random.int(10_000, 99_999)} ${city(random)}`],
    [`${city(random)} ${random.int(1000, 99_999)}`],
    [city(random)],
    [],
  ]),
  ...(random.chance(0.2)
    ? [
        random.choice([
          `Tel. ${random.int(100, 999)} ${random.int(1000, 9999)}`,
          `Phone: +${random.int(1, 99)} ${random.int(10_000, 99_999)}`,
          `info@${inventedWord(random).toLowerCase()}.com`,
          `www.${inventedWord(random).toLowerCase()}.com`,
        ]),
      ]
    : []),
];

export const city = (random: Random): string =>
  random.chance(0.7) ? random.choice(CITIES) : capital(inventedWord(random));
export const firstName = (random: Random): string => word(random, FIRST_NAMES);
export const trade = (random: Random): string => random.choice(TRADES);
export const noun = (random: Random): string => random.choice(NOUNS);
export const adjective = (random: Random): string => random.choice(ADJECTIVES);

/** In words that begin with capitals, as headings have them. */
export const headline = (random: Random): string => {
  const [one, other] = [capital(noun(random)), capital(noun(random))];
  return random.choice([
    `${one}s of Our ${other}s`,
    `${one} and ${other}`,
    `The ${capital(adjective(random))} ${one}`,
    `${one} ${other}s in ${city(random)}`,
    `What ${one}s Cost`,
    `${capital(adjective(random))} ${one}s at the ${other}`,
    `How the ${one} Works`,
    `${one}: ${other} ${random.int(1998, 2029)}`,
    `${capital(inventedWord(random))} ${one}`,
  ]);
};

/** `annual garden survey` and the like. */
export const topic = (random: Random): string =>
  random.choice([
    `${adjective(random)} ${noun(random)} ${noun(random)}`,
    `${noun(random)} ${noun(random)}`,
    `${adjective(random)} ${noun(random)}`,
  ]);

export const sentence = (random: Random): string =>
  random.choice([
    `The ${topic(random)} ${random.choice(VERBS)} the ${topic(random)}.`,
    `Our ${noun(random)} ${random.choice(VERBS)} every ${topic(random)}.`,
    `No ${noun(random)} ${random.choice(VERBS)} the ${noun(random)} before the ${topic(random)} ends.`,
    `Thank you for your ${topic(random)}.`,
    `With the ${noun(random)}, the ${topic(random)} ${random.choice(VERBS)} two of three ${noun(random)}s.`,
  ]);

export const text = (random: Random, sentences: number): string =>
  Array.from({ length: sentences }, () => sentence(random)).join(' ');

const ORDERS = list(
  'Check Order Repair Call Send Review Sign Return Prepare Update Compare Clean Book Hire Close',
);

/** What somebody is asked to do. */
export const order = (random: Random): string =>
  random.choice([
    `${random.choice(ORDERS)} the ${topic(random)}.`,
    `${random.choice(ORDERS)} ${random.choice(['two', 'three', 'all', 'both'])} ${noun(random)}s ${random.choice(['by spring', 'this week', 'before the audit', 'again', 'at once'])}.`,
  ]);
export const request = (random: Random): string => {
  const wanted = order(random);
  return `Please ${wanted.charAt(0).toLowerCase()}${wanted.slice(1)}`;
};
