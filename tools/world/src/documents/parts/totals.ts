import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';

export interface Sums {
  readonly subtotal: number;
  readonly tax: number;
  readonly taxLabel: string;
}

/** Subtotal, tax and a bold total at the lower right of a table; returns the total as written. */
export function totals(
  random: Random,
  sheet: Sheet,
  facts: Facts,
  { subtotal, tax, taxLabel }: Sums,
): string {
  const { accent, accentTint, bodySize, ink, leading } = sheet.style;
  const total = Math.round((subtotal + tax) * 100) / 100;
  const left = sheet.left + sheet.room * random.uniform(0.48, 0.6);
  const step = bodySize * leading * 1.25;
  const label = random.choice(['Total', 'Total due', 'Amount due', 'Grand total', 'TOTAL']);
  const subtotalLabel = random.choice(['Subtotal', 'Net amount', 'Sum']);
  const lines = [
    [subtotalLabel, facts.amount('subtotal', subtotalLabel, subtotal)],
    [taxLabel, facts.amount('tax', taxLabel, tax)],
  ] as const;
  const written = facts.amount('total', label, total);
  sheet.y += bodySize * 0.5;
  const inset = bodySize * 0.5;
  const write = (key: string, value: string, size: number, color: string, bold: boolean): void => {
    const y = sheet.y + (step + size * (ASCENT - 0.2)) / 2;
    sheet.at(key, left + inset, y, { size, bold, color });
    sheet.at(value, sheet.right - inset, y, { size, bold, color, align: 'right' });
    sheet.y += step;
  };
  for (const [key, value] of lines) write(key, value, bodySize, ink, false);
  const style = random.choice(['filled', 'tinted', 'ruled', 'boxed'] as const);
  const area = { x: left, y: sheet.y, width: sheet.right - left, height: step * 1.15 };
  const pen = { stroke: ink, 'stroke-width': bodySize * 0.12 };
  if (style === 'filled' || style === 'tinted')
    sheet.box(area, { fill: style === 'filled' ? accent : accentTint });
  if (style === 'boxed') sheet.box(area, { fill: 'none', ...pen });
  if (style === 'ruled') sheet.line(left, sheet.y, sheet.right, sheet.y, pen);
  write(label, written, bodySize * 1.15, style === 'filled' ? 'white' : ink, true);
  sheet.y += bodySize * 0.3;
  return written;
}
