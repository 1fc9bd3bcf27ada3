import type { Random } from '../random.ts';
import { textLine } from '../text.ts';
import { companyName, date, personName } from './document-words.ts';
import { pageWidth, paragraph, rightAligned } from './page.ts';
import type { Page } from './page.ts';

/** The sender at the top right, a salutation, two paragraphs and a closing. */
export function letterLayout(random: Random, page: Page): string {
  const { left, right, top } = page;
  const sender = [companyName(random), `${random.int(1, 99)} Park Street`, date(random)];
  return [
    ...sender.map((text, index) => rightAligned(text, right, top + 14 + index * 14, 10)),
    textLine(`Dear ${personName(random)},`, left, top + 84, 11),
    paragraph(random, left, top + 106, pageWidth(page), 5, 13),
    paragraph(random, left, top + 186, pageWidth(page), 4, 13),
    textLine('Sincerely,', left, top + 258, 11),
  ].join('');
}
