import * as chrono from 'chrono-node';

const HAN = /\p{Script=Han}/u;
const YEAR_FIRST = /^\D*(\d{4})\s?[./-]\s?(\d{1,2})\s?[./-]\s?(\d{1,2})(?!\d)/u;
const MONTH_NAME = /[A-Za-z]{3}/u;

/** What depends on the day on which it is read, such as `in 14 days`, differs between these. */
const REFERENCES = [new Date(2001, 0, 10), new Date(2002, 5, 20)];

/**
 * A whole date as ISO, such as `2026-03-14`; null where day, month or year are not all told. Of `03/04/2026` the first
 * number is the day, as in most of the world.
 */
export function readDate(text: string): string | null {
  const numbers = YEAR_FIRST.exec(text);
  if (numbers) return toIso(Number(numbers[1]), Number(numbers[2]), Number(numbers[3]));
  const reader = HAN.test(text) ? chrono.zh.hans : MONTH_NAME.test(text) ? chrono.en.strict : chrono.en.GB;
  // Readers of pictures put spaces beside dots, and take some for commas.
  const spelled = MONTH_NAME.test(text) ? text : text.replace(/(\d)\s?[.,]\s?(?=\d)/gu, '$1/');
  const [date, other] = REFERENCES.map((reference) => {
    const start = reader.parse(spelled, reference)[0]?.start;
    if (!start || !(['day', 'month', 'year'] as const).every((part) => start.isCertain(part))) return null;
    return toIso(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0);
  });
  return date === other ? (date ?? null) : null;
}

function toIso(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? date.toISOString().slice(0, 10)
    : null;
}
