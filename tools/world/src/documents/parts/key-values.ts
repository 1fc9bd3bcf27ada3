import type { Random } from '../../random.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export type KeyValue = readonly [key: string, value: string];

/** `Date: 14 March 2026` beneath each other between the sheet's edges; in two columns, or boxed. */
export function keyValues(random: Random, sheet: Sheet, pairs: readonly KeyValue[]): void {
  const { bodySize, leading, accentTint, ink } = sheet.style;
  const style = random.choice(['inline', 'columns', 'boxed'] as const);
  const step = bodySize * leading * (style === 'boxed' ? 1.25 : 1.05);
  const widest = Math.max(...pairs.map(([key]) => sheet.textWidth(`${key}:`, bodySize, true)));
  const top = sheet.y;
  const inset = style === 'boxed' ? bodySize * 0.6 : 0;
  if (style === 'boxed') {
    const area = { x: sheet.left, y: top, width: sheet.room, height: step * pairs.length };
    sheet.box(area, { fill: random.choice(['none', accentTint]), stroke: ink, 'stroke-width': 1.2 });
  }
  for (const [index, [key, value]] of pairs.entries()) {
    const y = top + index * step + (step + bodySize * (ASCENT - 0.25)) / 2;
    if (style === 'inline') {
      sheet.at(`${key}: ${value}`, sheet.left, y);
    } else {
      sheet.at(key, sheet.left + inset, y, { bold: true });
      sheet.at(value, sheet.left + inset + widest + bodySize * 0.8, y);
    }
  }
  sheet.y = top + step * pairs.length;
}
