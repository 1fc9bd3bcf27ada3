const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const DAY_MILLISECONDS = 86_400_000;

/** Ways to write a date that leave no doubt which number is the day. */
export const DATE_FORMATS = [
  'iso',
  'day month year',
  'month day, year',
  'day mon year',
  'mon day, year',
  'dotted',
  'slashed',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** `2026-03-14` as `14 March 2026`, `March 14, 2026`, `14.03.2026`, ... */
export function writtenDate(iso: string, format: DateFormat): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  const name = MONTHS[Number(month) - 1] ?? '';
  const short = name.slice(0, 3);
  switch (format) {
    case 'iso':
      return iso;
    case 'day month year':
      return `${Number(day)} ${name} ${year}`;
    case 'month day, year':
      return `${name} ${Number(day)}, ${year}`;
    case 'day mon year':
      return `${day} ${short} ${year}`;
    case 'mon day, year':
      return `${short} ${Number(day)}, ${year}`;
    case 'dotted':
      return `${day}.${month}.${year}`;
    case 'slashed':
      return `${year}/${month}/${day}`;
  }
}

/** The day that many days later, as ISO. */
export const daysAfter = (iso: string, days: number): string =>
  new Date(Date.parse(iso) + days * DAY_MILLISECONDS).toISOString().slice(0, 10);
