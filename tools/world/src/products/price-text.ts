import type { Random } from '../random.ts';
import type { Currency, Money } from '../truth/product-truth.ts';

const SIGNS: Record<Currency, string> = { USD: '$', EUR: '€', GBP: '£', CNY: '¥' };

const YUAN_PER_UNIT = 7;

/** A price in a range of whole dollars, euros or pounds, as shops end them: whole, .50, .90, .95 or .99. */
export function priceWithin(
  random: Random,
  [from, to]: readonly [number, number],
  currency: Currency,
): Money {
  const whole = random.int(from, to) * (currency === 'CNY' ? YUAN_PER_UNIT : 1);
  const cents = random.choice([0, 0, 0, 0.5, 0.9, 0.95, 0.99]);
  return { value: whole < 1000 ? whole + cents : whole, currency };
}

/** The price as a tag has it: `$49.99`, `49,99 €`, `CNY 299`, `£1,250`. */
export function priceText(random: Random, { value, currency }: Money): string {
  const digits = Number.isInteger(value) && random.chance(0.8) ? 0 : 2;
  const comma = currency === 'EUR' && random.chance(0.4);
  const number = value.toLocaleString(comma ? 'de-DE' : 'en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  if (random.chance(0.15)) return `${currency} ${number}`;
  return comma ? `${number} ${SIGNS[currency]}` : `${SIGNS[currency]}${number}`;
}
