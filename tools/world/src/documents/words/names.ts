import type { Random } from '../../random.ts';

const list = (text: string): string[] => text.split(' ');
const FIRST_NAMES = list(
  'Anna Ben Clara David Elena Felix Grace Hugo Irene Jonas Karin Liam Maria Nadia Oscar Paula Quentin Rosa ' +
    'Samuel Teresa Ursula Victor Wendy Xavier Yara Zoe Amir Bianca Carlos Diana Emeka Farah Giorgio Hana Ivan ' +
    'Julia Kenji Leila Mateo Nora',
);
const LAST_NAMES = list(
  'Adams Becker Carter Dupont Evans Fischer Garcia Hansen Ibrahim Jensen Keller Lopez Miller Novak Okafor ' +
    'Peters Quinn Rossi Silva Tanaka Underwood Vogel Walker Young Zimmer Bennett Costa Doyle Engel Fernandez ' +
    'Graham Hoffman Jackson Kovacs Larsen Moreau Nilsson Olsen Patel Reyes Schmidt Turner Vargas Weber',
);
const COMPANY_STARTS = list(
  'North Blue Maple Silver Orion Harbor Green River Summit Golden Cedar Bright Stone Lake Atlas Meadow Falcon ' +
    'Union Velvet Copper Prime Delta Willow Polar Coral Eagle Granite Lunar Crystal Amber',
);
const COMPANY_TRADES = list(
  'Foods Logistics Design Systems Textiles Motors Tools Media Energy Furniture Supplies Books Garden Labs ' +
    'Trading Consulting Properties Print Bakery Electric Interiors Software Travel Clinic Market Studio',
);
const COMPANY_FORMS = ['Ltd', 'GmbH', 'Inc.', 'LLC', 'Co.', 'Group', 'AG', 'Partners', '& Sons', 'Limited'];
const CITIES = list(
  'London Berlin Paris Madrid Boston Denver Austin Lyon Milan Vienna Prague Dublin Oslo Lisbon Leeds Bristol ' +
    'Hamburg Geneva Seattle Toronto Sydney Shanghai Beijing Chicago Porto Ghent Turin Bergen Malmo Basel',
);
const STREETS = list(
  'Park High Mill Station Church Garden Market Bridge King Queen Oak Elm River Hill Castle Harbor School Lake',
);
const STREET_KINDS = ['Street', 'Road', 'Avenue', 'Lane', 'Square', 'Way'];
const SHOP_STARTS = list('Corner City Daily Fresh Sunny Old Town Central Happy Family Express Village Royal');
const SHOP_TRADES = list(
  'Cafe Market Bakery Grocery Pharmacy Books Hardware Deli Bistro Flowers Kiosk Diner',
);

export const personName = (random: Random): string =>
  `${random.choice(FIRST_NAMES)} ${random.choice(LAST_NAMES)}`;

export const companyName = (random: Random): string =>
  `${random.choice(COMPANY_STARTS)} ${random.choice(COMPANY_TRADES)} ${random.choice(COMPANY_FORMS)}`;

export const shopName = (random: Random): string =>
  `${random.choice(SHOP_STARTS)} ${random.choice(SHOP_TRADES)}`;

export const cityName = (random: Random): string => random.choice(CITIES);

/** Two lines: street and number, postal code and city. */
export const postalAddress = (random: Random): [street: string, city: string] => {
  const street = `${random.choice(STREETS)} ${random.choice(STREET_KINDS)}`;
  const number = random.int(1, 199);
  return [
    random.chance(0.5) ? `${number} ${street}` : `${street} ${number}`,
    `${random.int(10_000, 99_999)} ${cityName(random)}`,
  ];
};

export const phoneNumber = (random: Random): string =>
  `+${random.int(1, 86)} ${random.int(100, 999)} ${random.int(1000, 9999)}`;

/** `INV-2026-0417` and the like. */
export const referenceNumber = (random: Random, prefix: string): string =>
  random.choice([
    `${prefix}-${random.int(1000, 9999)}`,
    `${random.int(100, 999)}/${random.int(10, 99)}`,
    `${prefix}${random.int(10_000, 99_999)}`,
    String(random.int(10_000, 999_999)),
  ]);
