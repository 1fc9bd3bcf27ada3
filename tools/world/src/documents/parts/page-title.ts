import type { Random } from '../../random.ts';
import type { Align } from '../page-style.ts';
import type { Sheet } from '../sheet.ts';

/** The big title as the page writes it, in capitals on some: hand this to the facts. */
export const titleCase = (sheet: Sheet, title: string): string =>
  sheet.style.titleCapitals ? title.toUpperCase() : title;

/** Draws the big title, smaller where it is long; underlined on some pages. */
export function pageTitle(
  random: Random,
  sheet: Sheet,
  title: string,
  align: Align = sheet.style.titleAlign,
): void {
  const { accent, bodySize, headingFamily, ink, titleSize } = sheet.style;
  const size = Math.max(
    bodySize * 1.5,
    Math.min(titleSize, (sheet.room / sheet.textWidth(title, 1, true)) * 0.9),
  );
  sheet.write(title, { size, bold: true, align, color: random.choice([accent, ink]), family: headingFamily });
  if (random.chance(0.25)) {
    sheet.y += bodySize * 0.2;
    sheet.rule(bodySize * random.uniform(0.08, 0.2), accent);
  }
  sheet.y += bodySize * random.uniform(0.5, 1.2);
}
