import type { TextLine } from '../spec/evidence.ts';
import { labelledColumns } from './text-columns.ts';
import { textRows } from './text-rows.ts';

/** Between pieces of text that stand side by side. */
export const BESIDE = ' | ';
/** Over the columns; no word of the picture. */
export const COLUMNS_HEADING = 'Columns:';

/**
 * Printed text as a reader without eyes needs it: row by row, with `|` between what stands side by side, then what
 * stands above each label of a chart's axis. Where something stands is told by boxes alone, so this holds for any
 * encoder that reads.
 */
export function arrangeText(lines: readonly TextLine[]): string {
  const rows = textRows(lines);
  const columns = labelledColumns(rows).map(({ label, numbers }) => `${label}: ${numbers.join(BESIDE)}`);
  return [
    ...rows.map((row) => row.map(({ text }) => text).join(BESIDE)),
    ...(columns.length > 0 ? [COLUMNS_HEADING, ...columns] : []),
  ].join('\n');
}

/** A quotation of arranged text without what stands between its words there. */
export const unarranged = (text: string): string => text.replace(/\s*\|\s*/gu, ' ').trim();
