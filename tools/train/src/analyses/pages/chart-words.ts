import type { Random } from '@glimpse/world';
import { english } from './dictionary.ts';
import { city, firstName, organization, person, trade } from './page-names.ts';
import { topic } from './page-sentences.ts';
import { adjective, capital, list, noun, product } from './page-words.ts';
import { inventedWord } from '../renaming/invented-words.ts';

/** Categories that come in an order. */
const SEQUENCES: readonly (readonly string[])[] = [
  list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  list('January February March April May June July August September October November December'),
  list('Mon Tue Wed Thu Fri Sat Sun'),
  list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  list('Q1 Q2 Q3 Q4'),
  ['1st quarter', '2nd quarter', '3rd quarter', '4th quarter'],
  list('Spring Summer Autumn Winter'),
  list('Morning Noon Afternoon Evening Night'),
  list('North East South West Center'),
  list('Small Medium Large XL'),
  ['Very good', 'Good', 'Fair', 'Poor', 'Very poor'],
  ['Under 18', '18 to 30', '31 to 50', '51 to 70', 'Over 70'],
];
const UNITS = list('kg tonnes km hours USD EUR kWh liters units points % mm people minutes pieces');
const MEASURES = ['Number of', 'Average', 'Total', 'Share of', 'Cost of', 'Annual', 'Monthly', 'Daily'];
const COMPARED = list(
  'region month team product country year city department group type season store age weekday',
);

const plural = (word: string): string => (word.endsWith('s') ? word : `${word}s`);

/** The names of `count` bars or points. */
export function categories(random: Random, count: number): string[] {
  const sequence = random.choice(SEQUENCES);
  if (random.chance(0.45) && sequence.length >= count) {
    const start = random.int(0, sequence.length - count);
    return sequence.slice(start, start + count);
  }
  const first = random.int(1990, 2028);
  const prefix = random.choice([
    'Team',
    'Week',
    'Group',
    'Plant',
    'Store',
    'Line',
    'Class',
    'Day',
    'Site',
    'Model',
  ]);
  const letters = Array.from('ABCDEFGHIJKLMNOP');
  const names: readonly (() => string)[] = [
    () => capital(plural(noun(random))),
    () => capital(noun(random)),
    () => city(random),
    () => firstName(random),
    () => trade(random),
    () => inventedWord(random),
    () => `${capital(adjective(random))} ${noun(random)}`,
    () => `${city(random)} ${noun(random)}`,
    () => product(random),
    () => organization(random),
    () => english(random).location.country(),
    () => english(random).animal.type(),
    () => english(random).color.human(),
    () => english(random).commerce.department(),
    () => english(random).vehicle.manufacturer(),
    () => english(random).food.fruit(),
    () => english(random).person.jobType(),
    () => english(random).location.countryCode(),
  ];
  const name = random.choice(names);
  return random.choice([
    () => Array.from({ length: count }, (_, index) => String(first + index)),
    () => Array.from({ length: count }, (_, index) => `${prefix} ${index + 1}`),
    () => Array.from({ length: count }, (_, index) => `${prefix} ${letters[index] ?? ''}`),
    () => distinct(count, name),
    () => distinct(count, name),
    () => distinct(count, name),
  ])();
}

function distinct(count: number, name: () => string): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(name());
  return [...names];
}

export const chartTitle = (random: Random): string => {
  const what = random.choice([
    () => capital(plural(noun(random))),
    () => capital(noun(random)),
    () => capital(topic(random)),
    () => capital(inventedWord(random)),
    () => `${random.choice(MEASURES)} ${plural(noun(random))}`,
    () =>
      `${capital(plural(noun(random)))} ${random.choice(['sold', 'used', 'made', 'visited', 'ordered', 'left', 'per day', 'in stock'])}`,
    () =>
      `${capital(noun(random))} ${random.choice(['use', 'sales', 'output', 'costs', 'growth', 'score', 'time', 'rate', 'levels'])}`,
    () => `${capital(noun(random))} ${random.choice(['and', 'vs', 'versus', 'or'])} ${noun(random)}`,
    () =>
      `${random.choice(['Revenue', 'Visitors', 'Temperature', 'Rainfall', 'Sales', 'Profit', 'Orders'])} of ${organization(random)}`,
    () => `How ${capital(noun(random))} ${random.choice(['Changed', 'Grew', 'Is Spent', 'Compares'])}`,
    () => `${random.choice(['Top', 'Best'])} ${plural(noun(random))}`,
    () => `${capital(adjective(random))} ${capital(noun(random))} ${capital(noun(random))}`,
    () => english(random).company.catchPhrase(),
    () => `${capital(noun(random))}: ${topic(random)}`,
    () => `${capital(adjective(random))} ${plural(noun(random))} at the ${noun(random)}`,
    () => `${capital(noun(random))} ${noun(random)} in the ${noun(random)}`,
    () => `${capital(noun(random))} spent ${random.choice(['on', 'for', 'with'])} ${plural(noun(random))}`,
    () => `${capital(plural(noun(random)))} to the ${noun(random)} ${noun(random)}`,
  ])();
  const title = random.choice([
    what,
    what,
    `${what} by ${random.choice(COMPARED)}`,
    `${what} per ${random.choice(COMPARED)}`,
    `${what} in ${city(random)}`,
    `${what} ${random.int(1995, 2029)}`,
    `${what}, ${random.int(1995, 2029)}`,
    `${what} (${random.choice(UNITS)})`,
    `${what} of ${person(random)}`,
  ]);
  return random.chance(0.35) ? inCapitals(title) : title;
};

/** As headlines are written: every word but the small ones with a capital. */
const inCapitals = (title: string): string => title.replace(/(?<=\s)\p{L}\S{3,}/gu, capital);

export const comparedBy = (random: Random): string => capital(random.choice(COMPARED));
export const unit = (random: Random): string => random.choice(UNITS);

/** What stands in small letters below a title. */
export const subtitle = (random: Random): string =>
  random.choice([
    () => organization(random),
    () => `${random.int(1990, 2029)} to ${random.int(1990, 2029)}`,
    () => `in ${unit(random)}`,
    () => `${capital(topic(random))}, ${random.int(1990, 2029)}`,
    () => capital(topic(random)),
  ])();

/** The name of the only series. */
export const legend = (random: Random): string =>
  random.choice([
    () => 'Series 1',
    () => String(random.int(1995, 2029)),
    () => capital(noun(random)),
    () => capital(plural(noun(random))),
    () => capital(unit(random)),
    () => city(random),
  ])();

/** How a chart writes the numbers of an axis. */
export const numberStyle = (random: Random): ((digits: string) => string) =>
  random.choice([
    (digits: string) => digits,
    (digits: string) => digits,
    (digits: string) => digits,
    (digits: string) => digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ','),
    (digits: string) => `${digits}%`,
    (digits: string) => `$${digits}`,
    (digits: string) => `${digits}k`,
    (digits: string) => `${digits}M`,
  ]);
