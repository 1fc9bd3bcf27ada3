import type { Random } from '@glimpse/world';
import { inventedWord } from '../renaming/invented-words.ts';
import { english, somewhere } from './dictionary.ts';
import { adjective, capital, list, noun } from './page-words.ts';

const FORMS =
  'Ltd|Ltd.|GmbH|Inc|Inc.|LLC|LLP|Co.|Corp.|AG|S.A.|S.p.A.|B.V.|PLC|plc|KG|Oy|AB|Sp. z o.o.|e.V.|Pty Ltd|Limited|Partners|Group|& Sons|Associates|Foundation|University|Board|Clinic|Council|Club|School|Hall|Group plc|Services Limited|Development LLC|Services Inc|Cooperative|Mutual|Trust|Holding GmbH'.split(
    '|',
  );
const TRADES = list(
  'Optics Freight Dental Print Bakery Works Tools Books Flowers Cycles Plumbing Roofing Textiles Chemicals Dairy Marine ' +
    'Legal Accounting Catering Fitness Pharmacy Farms Timber Glass Ceramics Robotics Analytics Properties Cleaning ' +
    'Logistics Design Hardware Software Organics Foods Media Energy Garden Systems Bank Motors Travel Studio Consulting ' +
    'Insurance Health Press Museum Airlines Networks Labs Trading Security Hotel',
);

const INSTITUTIONS = [
  'City Council',
  'County Library',
  'Central Hospital',
  'Credit Union',
  'Primary School',
  'Water Board',
  'Chamber of Commerce',
  'Community Trust',
  'Technical College',
];
/** Of all names, those in capitals. */
const LOUD_SHARE = 0.12;

/** A dictionary's word or an invented one: both are to be copied. */
const name = (random: Random, known: () => string): string =>
  random.chance(0.65) ? known() : capital(inventedWord(random));

export function person(random: Random): string {
  const faker = somewhere(random);
  const first = name(random, () => faker.person.firstName());
  const middle = random.chance(0.1) ? ` ${random.choice(Array.from('ABCDEHJKLMPRST'))}.` : '';
  const title = random.chance(0.08) ? random.choice(['Dr. ', 'Prof. ']) : '';
  const last = name(random, () => faker.person.lastName());
  return random.chance(0.08) ? `${first.charAt(0)}. ${last}` : `${title}${first}${middle} ${last}`;
}

export function organization(random: Random): string {
  const told = anyOrganization(random);
  return random.chance(LOUD_SHARE) ? told.toUpperCase() : told;
}

function anyOrganization(random: Random): string {
  const faker = somewhere(random);
  const first = name(random, () => faker.person.lastName());
  const form = random.chance(0.7) ? ` ${random.choice(FORMS)}` : '';
  return random.choice([
    () => `${first} ${trade(random)}${form}`,
    () => `${first} ${trade(random)}${form}`,
    () => `${capital(noun(random))}${inventedWord(random).toLowerCase()} ${trade(random)}${form}`,
    () => `${first} & ${name(random, () => faker.person.lastName())}${form}`,
    () => `${first}${form}`,
    () => `${first} ${name(random, () => faker.person.lastName())} ${trade(random)}${form}`,
    () => `${first} ${capital(noun(random))} ${trade(random)}${form}`,
    () => `${first} ${capital(noun(random))}${form}`,
    () => `${name(random, () => city(random))} ${random.choice(INSTITUTIONS)}`,
    () =>
      `${random.choice(['University', 'Bank', 'Port', 'Museum', 'Friends', 'Theatre'])} of ${name(random, () => city(random))}`,
    () => `St ${name(random, () => faker.person.firstName())}'s ${random.choice(INSTITUTIONS)}`,
    () => faker.company.name(),
    () => `${name(random, () => city(random))} ${capital(noun(random))} ${trade(random)}${form}`,
    () => `${capital(adjective(random))} ${capital(noun(random))} ${trade(random)}`,
    () => `The ${capital(noun(random))} ${random.choice([capital(noun(random)), trade(random)])}`,
    () => `${capital(noun(random))} ${random.choice(['and', '&'])} ${capital(noun(random))}${form}`,
  ])();
}

const WAYS = list('Street Road Lane Avenue Way Close Square Drive Court Row St. Rd. Place');
const street = (random: Random): string =>
  `${name(random, () => capital(english(random).word.noun()))} ${random.choice(WAYS)}`;

export const address = (random: Random): string[] => [
  random.choice([
    () => `${random.int(1, 220)} ${street(random)}`,
    () => somewhere(random).location.streetAddress(),
    () => `${street(random)} ${random.int(1, 220)}`,
    () => `${random.choice(['Unit', 'Suite', 'Floor', 'Building'])} ${random.int(1, 30)}, ${street(random)}`,
    () => `P.O. Box ${random.int(10, 9999)}`,
  ])(),
  ...random.choice([
    () => [`${random.int(10_000, 99_999)} ${city(random)}`],
    () => [`${city(random)} ${random.int(1000, 99_999)}`],
    () => [`${city(random)}, ${english(random).location.country()}`],
    () => [city(random)],
    () => [],
  ])(),
  ...(random.chance(0.2)
    ? [
        random.choice([
          () => `Tel. ${random.int(100, 999)} ${random.int(1000, 9999)}`,
          () => `Phone: +${random.int(1, 99)} ${random.int(10_000, 99_999)}`,
          () => `info@${inventedWord(random).toLowerCase()}.com`,
          () => `www.${inventedWord(random).toLowerCase()}.com`,
        ])(),
      ]
    : []),
];

export const position = (random: Random): string =>
  random.choice([
    () => english(random).person.jobTitle(),
    () => `Head of ${trade(random)}`,
    () => `${trade(random)} ${random.choice(['Department', 'Manager', 'Director', 'Team'])}`,
  ])();

export const city = (random: Random): string => name(random, () => somewhere(random).location.city());
export const firstName = (random: Random): string => name(random, () => somewhere(random).person.firstName());
export const trade = (random: Random): string =>
  random.chance(0.7) ? random.choice(TRADES) : english(random).commerce.department();
