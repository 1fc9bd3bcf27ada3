import type { Random } from '../../random.ts';
import type { Sheet } from '../sheet.ts';

/** A stripe along a side or along the top of some pages: moves the sheet's edges past it. */
export function decoration(random: Random, sheet: Sheet): void {
  const { accent, accentTint } = sheet.style;
  const breadth = sheet.width * random.uniform(0.015, 0.07);
  const side = random.choice(['none', 'none', 'none', 'none', 'left', 'right', 'top'] as const);
  if (side === 'none') return;
  if (side === 'left') sheet.left = Math.max(sheet.left, breadth * 1.6);
  if (side === 'right') sheet.right = Math.min(sheet.right, sheet.width - breadth * 1.6);
  sheet.stripe = {
    side,
    breadth: side === 'top' ? breadth * 0.5 : breadth,
    fill: random.choice([accent, accentTint]),
  };
}
