import { Facts, daysAfter, writtenDate } from '@glimpse/world';
import type { DateMeaning, Random } from '@glimpse/world';

type Writing = (iso: string) => string;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const ordinal = (day: number): string => {
  const ending = day > 10 && day < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
};
const numbers = (iso: string): [string, string, string] => iso.split('-') as [string, string, string];
const day = (iso: string): number => Number(numbers(iso)[2]);
const words = (iso: string): [string, string] =>
  writtenDate(iso, 'day month year').split(' ').slice(1) as [string, string];

/** How pages write dates, beyond the ways of the world; of numbers, the day comes first. */
export const PAGE_DATES: readonly Writing[] = [
  (iso) => `${ordinal(day(iso))} ${words(iso).join(' ')}`,
  (iso) => `${ordinal(day(iso))} of ${words(iso).join(' ')}`,
  (iso) => `${words(iso)[0]} ${ordinal(day(iso))}, ${words(iso)[1]}`,
  (iso) => `${WEEKDAYS[new Date(iso).getUTCDay()] ?? ''}, ${writtenDate(iso, 'day month year')}`,
  (iso) => `${WEEKDAYS[new Date(iso).getUTCDay()] ?? ''}, ${writtenDate(iso, 'month day, year')}`,
  (iso) => writtenDate(iso, 'day mon year').replaceAll(' ', '-'),
  (iso) => numbers(iso).toReversed().join('/'),
  (iso) => numbers(iso).toReversed().join('-'),
  (iso) => numbers(iso).map(Number).toReversed().join('.'),
  (iso) => numbers(iso).join('.'),
];

/** What a page tells, with dates and headings as other programs write them. */
export class PageFacts extends Facts {
  readonly #writing: Writing | undefined;
  readonly #isLoud: boolean;

  constructor(random: Random) {
    super(random);
    this.#writing = random.chance(0.4) ? random.choice(PAGE_DATES) : undefined;
    this.#isLoud = random.chance(0.2);
  }

  override heading(title: string): string {
    return super.heading(this.#isLoud ? title.toUpperCase() : title);
  }

  override date(meaning: DateMeaning, days = 0): string {
    const written = super.date(meaning, days);
    return this.#writing?.(daysAfter(this.today, days)) ?? written;
  }
}
