import type { Random } from '../../random.ts';
import type { Sheet } from '../sheet.ts';
import { phoneNumber } from '../words/names.ts';

/** Small print at the foot of some pages: the page's number, a company's lines. */
export function footer(random: Random, sheet: Sheet, height: number, name: string): void {
  const { bodySize, accent, margin } = sheet.style;
  const size = Math.max(13, bodySize * 0.8);
  const y = height - margin * 0.45;
  const lines = [
    `${name} · Tel. ${phoneNumber(random)}`,
    `Page 1 of ${random.int(1, 4)}`,
    `Bank account ${random.int(1000, 9999)} ${random.int(1000, 9999)}`,
    '1',
  ];
  const align = random.choice(['left', 'center', 'right'] as const);
  const x = { left: sheet.left, center: (sheet.left + sheet.right) / 2, right: sheet.right }[align];
  if (random.chance(0.4))
    sheet.line(sheet.left, y - size * 1.5, sheet.right, y - size * 1.5, { stroke: accent });
  if (random.chance(0.75)) sheet.at(random.choice(lines), x, y, { size, align });
}
