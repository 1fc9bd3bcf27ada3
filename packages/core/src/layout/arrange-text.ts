import type { TextLine } from '../spec/evidence.ts';
import { areNamed, axisLabels } from './axis-labels.ts';
import { textRows } from './text-rows.ts';

/** Between pieces of text that stand side by side. */
export const BESIDE = ' | ';
/** Over the labels of an axis; no word of the picture. */
export const LABELS_HEADING = 'Labels:';

/**
 * Printed text as a reader without eyes needs it: row by row, with `|` between what stands side by side, then the
 * labels of a chart's axis in their order, each with the numbers that stand with it. Where something stands is told by boxes alone, so this holds for any
 * encoder that reads.
 */
export function arrangeText(lines: readonly TextLine[]): string {
  const rows = textRows(lines);
  const found = axisLabels(rows);
  const labels = (areNamed(found) ? found : []).map(({ label, numbers }) =>
    numbers.length > 0 ? `${label}: ${numbers.join(BESIDE)}` : label,
  );
  return [
    ...rows.map((row) => row.map(({ text }) => text).join(BESIDE)),
    ...(labels.length > 0 ? [LABELS_HEADING, ...labels] : []),
  ].join('\n');
}

/** A quotation of arranged text without what stands between its words there. */
export const unarranged = (text: string): string => text.replace(/\s*\|\s*/gu, ' ').trim();
