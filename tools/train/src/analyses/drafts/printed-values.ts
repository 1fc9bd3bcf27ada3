import { LABELS_HEADING, readAmount } from '@glimpse/core';
import type { ChartDraft } from '@glimpse/core';
import { exactQuote } from '../reading/find-quote.ts';

/** A label and the values that belong to it. */
export interface Labelled {
  readonly label: string;
  readonly values: readonly number[];
}

type Points = ChartDraft['series'][number]['points'];

const NUMBERS = /[-−–]?(?:[$€£¥]\s?)?\d[\d.,]*\s?(?:%|[KMB](?![\p{L}]))?/gu;
/** A printed value may be rounded. */
const ROUNDING = 0.02;

/** The values that the text tells beside or above their labels, as it prints them: one list of points a series. */
export function printedValues(text: string, labelled: readonly Labelled[]): Points[] {
  const [rows = '', labels = ''] = text.split(`${LABELS_HEADING}\n`);
  const labelLines = labels.split('\n');
  const cells = rows.split('\n').flatMap((row) => [row]);
  const series = labelled[0]?.values.map((): Points => []) ?? [];
  for (const { label, values } of labelled) {
    const line = labelLines.find(
      (one) => one.includes(': ') && exactQuote(one.split(': ')[0] ?? '', label) !== null,
    );
    const told = line?.slice(line.indexOf(': ') + 2) ?? besideOf(cells, label);
    const numbers = told?.match(NUMBERS)?.map((number) => number.trim()) ?? [];
    values.forEach((value, index) => {
      const at = numbers.findIndex((number) => isNear(readAmount(number)?.value, value));
      if (at < 0) return;
      const [number = ''] = numbers.splice(at, 1);
      series[index]?.push({ label, value: number });
    });
  }
  return series;
}

/** What stands in the row of the label, without it. */
function besideOf(rows: readonly string[], label: string): string | undefined {
  const row = rows.find(
    (candidate) => exactQuote(candidate, label) !== null && /\d/u.test(candidate.replace(label, '')),
  );
  return row?.replace(label, ' ');
}

const isNear = (read: number | undefined, value: number): boolean =>
  read !== undefined && Math.abs(read - value) <= ROUNDING * Math.abs(value);
