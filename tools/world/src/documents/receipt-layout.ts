import type { Random } from '../random.ts';
import { textLine } from '../text.ts';
import { amount, companyName, date, itemName } from './document-words.ts';
import { BODY_SIZE, heading, rightAligned, rule } from './page.ts';
import type { Page } from './page.ts';

/** A narrow slip: the shop, items with prices, and a bold total under a rule. */
export function receiptLayout(random: Random, page: Page): string {
  const { left, right, top } = page;
  const center = (left + right) / 2;
  const rows = random.int(9, 11);
  const items = Array.from({ length: rows }, (_, row) => {
    const y = top + 54 + row * 16;
    return textLine(itemName(random), left, y, 9) + rightAligned(amount(random), right, y, 9);
  });
  const total = top + 54 + rows * 16;
  return [
    heading(companyName(random), center, top + 16, 14, 'middle'),
    textLine(date(random), center, top + 30, BODY_SIZE, { 'text-anchor': 'middle' }),
    ...items,
    rule(left, right, total - 6, 2),
    heading('TOTAL', left, total + 10, 12, 'start'),
    heading(amount(random), right, total + 10, 12, 'end'),
  ].join('');
}
