import type { Random } from '../../random.ts';
import type { Sheet } from '../sheet.ts';

/** Before anything is written: a stripe along a side or along the top of some pages. Moves the edges past it. */
export function decoration(random: Random, sheet: Sheet): void {
  const { accent, accentTint } = sheet.style;
  const fill = random.choice([accent, accentTint]);
  const breadth = sheet.width * random.uniform(0.015, 0.07);
  const kind = random.choice(['none', 'none', 'none', 'none', 'left', 'right', 'top'] as const);
  const whole = sheet.width * 1.8;
  if (kind === 'left') {
    sheet.box({ x: 0, y: 0, width: breadth, height: whole }, { fill });
    sheet.left = Math.max(sheet.left, breadth * 1.6);
  } else if (kind === 'right') {
    sheet.box({ x: sheet.width - breadth, y: 0, width: breadth, height: whole }, { fill });
    sheet.right = Math.min(sheet.right, sheet.width - breadth * 1.6);
  } else if (kind === 'top') {
    sheet.box({ x: 0, y: 0, width: sheet.width, height: breadth * 0.5 }, { fill });
  }
}
