import {
  CURRENCIES,
  DATE_FORMATS,
  MONEY_FORMATS,
  daysAfter,
  writtenDate,
  writtenMoney,
} from '@glimpse/world';
import type { Random } from '@glimpse/world';
import { inventedChinese, inventedWord } from '../analyses/renaming/invented-words.ts';

export const inventedName = (random: Random): string =>
  random.chance(0.1)
    ? inventedChinese(random)
    : Array.from({ length: random.int(1, 2) }, () => inventedWord(random)).join(' ');

export const inventedDate = (random: Random): string =>
  writtenDate(daysAfter('1990-01-01', random.int(0, 18_000)), random.choice(DATE_FORMATS));

/** A name, date, number or amount of money. */
export function inventedValue(random: Random): string {
  switch (random.int(0, 5)) {
    case 0:
      return inventedName(random);
    case 1:
      return inventedDate(random);
    case 2:
      return String(random.int(0, 10 ** random.int(1, 6)));
    case 3:
      return `${(random.uniform(-100, 900) / 10).toFixed(random.int(0, 2))}${random.choice(['', '%', 'K', ' kg'])}`;
    default:
      return writtenMoney(
        random.int(1, 10 ** random.int(2, 7)) / 100,
        random.choice(CURRENCIES),
        random.choice(MONEY_FORMATS),
      );
  }
}
