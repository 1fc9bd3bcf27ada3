import { COLOR_VALUES, css, jitter } from '../palette.ts';
import type { Random } from '../random.ts';
import { element } from '../svg.ts';
import { textLine } from '../text.ts';
import { COLORS } from '../truth.ts';
import { amount, companyName, date, itemName } from './document-words.ts';
import { BODY_SIZE, PAGE_INK, heading, pageWidth, rightAligned, rule } from './page.ts';
import type { Page } from './page.ts';

const ROW_HEIGHT = 21;

/** Headline, logo, a ruled table of amounts and their total. */
export function invoiceLayout(random: Random, page: Page): string {
  const { left, right, top } = page;
  const logo = {
    x: right - 38,
    y: top,
    width: 38,
    height: 26,
    fill: css(jitter(random, COLOR_VALUES[random.choice(COLORS)], 12)),
  };
  const rows = random.int(6, 7);
  const tableTop = top + 66;
  const total = tableTop + rows * ROW_HEIGHT + 18;
  return [
    heading('INVOICE', left, top + 22, 23, 'start'),
    element('rect', logo),
    textLine(companyName(random), left, top + 40, 9),
    textLine(`No. ${random.int(1000, 9999)}   ${date(random)}`, left, top + 53, BODY_SIZE),
    table(random, page, tableTop, rows),
    heading('Total', right - 62, total, 10, 'end'),
    rightAligned(`€ ${amount(random)}`, right - 4, total, 10),
  ].join('');
}

function table(random: Random, page: Page, top: number, rows: number): string {
  const width = pageWidth(page);
  const columns = [0, 0.46, 0.62, 0.8, 1].map((share) => page.left + width * share);
  const [item = 0, , price = 0, sum = 0, end = 0] = columns;
  const bottom = top + rows * ROW_HEIGHT;
  const verticals = columns.map((x) =>
    element('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: PAGE_INK, 'stroke-width': 1.5 }),
  );
  const horizontals = Array.from({ length: rows + 1 }, (_, row) =>
    rule(page.left, page.right, top + row * ROW_HEIGHT, 1.5),
  );
  const head = { x: page.left, y: top, width, height: ROW_HEIGHT, fill: 'rgb(205,205,212)' };
  const cells = Array.from({ length: rows }, (_, row) => {
    const y = top + row * ROW_HEIGHT + 14;
    const texts =
      row === 0
        ? ['Item', 'Qty', 'Price', 'Sum']
        : [itemName(random), String(random.int(1, 9)), amount(random), amount(random)];
    const [name = '', ...numbers] = texts;
    const ends = [price, sum, end].map((x, index) => rightAligned(numbers[index] ?? '', x - 4, y));
    return textLine(name, item + 4, y, BODY_SIZE) + ends.join('');
  });
  return [element('rect', head), ...verticals, ...horizontals, ...cells].join('');
}
