import type { Random } from '../../random.ts';
import type { Align } from '../page-style.ts';
import { ASCENT } from '../sheet.ts';
import type { Sheet } from '../sheet.ts';
import { logo } from './logo.ts';

export interface Letterhead {
  readonly name: string;
  /** Address, telephone and the like. */
  readonly lines: readonly string[];
}

/** Who the page is from, at its top: plain at any side, beside a logo, on a band, in two columns, between rules. */
export function letterhead(random: Random, sheet: Sheet, head: Letterhead): void {
  const draw = random.choice([plain, plain, withLogo, withLogo, band, columns, ruled]);
  draw(random, sheet, head);
  sheet.skip(random.uniform(0.8, 1.8));
}

const nameSize = (random: Random, sheet: Sheet): number => sheet.style.bodySize * random.uniform(1.25, 1.7);

function block(sheet: Sheet, { name, lines }: Letterhead, align: Align, size: number): void {
  const { accent, headingFamily } = sheet.style;
  sheet.write(name, { size, bold: true, align, color: accent, family: headingFamily });
  for (const line of lines) sheet.write(line, { align });
}

function plain(random: Random, sheet: Sheet, head: Letterhead): void {
  block(sheet, head, random.choice(['left', 'center', 'right']), nameSize(random, sheet));
}

function withLogo(random: Random, sheet: Sheet, head: Letterhead): void {
  const size = sheet.style.bodySize * random.uniform(3, 5);
  const atLeft = random.chance(0.5);
  const top = sheet.y;
  logo(random, sheet, atLeft ? sheet.left : sheet.right - size, top, size);
  const beside = random.chance(0.5);
  const [left, right] = atLeft
    ? [sheet.left + size * 1.25, sheet.right]
    : [sheet.left, sheet.right - size * 1.25];
  const align = atLeft === beside ? 'left' : 'right';
  const end = sheet.within(left, right, () => block(sheet, head, align, nameSize(random, sheet)));
  sheet.y = Math.max(end, top + size);
}

function band(random: Random, sheet: Sheet, { name, lines }: Letterhead): void {
  const { accent, bodySize, headingFamily, margin } = sheet.style;
  const height = bodySize * random.uniform(3.4, 5.5);
  const size = nameSize(random, sheet);
  const full = random.chance(0.7);
  const top = full ? 0 : sheet.y;
  sheet.box(
    { x: full ? 0 : sheet.left, y: top, width: full ? sheet.width : sheet.room, height },
    { fill: accent },
  );
  const align = random.choice(['left', 'center', 'right'] as const);
  const inset = full ? 0 : bodySize;
  const x = { left: sheet.left + inset, center: sheet.width / 2, right: sheet.right - inset }[align];
  sheet.at(name, x, top + height / 2 + size * 0.35, {
    size,
    bold: true,
    color: 'white',
    align,
    family: headingFamily,
  });
  sheet.y = Math.max(top + height + bodySize * 0.8, full ? margin * 0.5 : 0);
  for (const line of lines) sheet.write(line, { align });
}

function columns(random: Random, sheet: Sheet, { name, lines }: Letterhead): void {
  const { accent, headingFamily } = sheet.style;
  const middle = sheet.left + sheet.room * 0.56;
  const size = nameSize(random, sheet);
  const left = sheet.within(sheet.left, middle, () =>
    sheet.write(name, { size, bold: true, color: accent, family: headingFamily }),
  );
  const align = random.choice(['left', 'right'] as const);
  const right = sheet.within(middle, sheet.right, () => {
    for (const line of lines) sheet.write(line, { align });
  });
  sheet.y = Math.max(left, right);
}

function ruled(random: Random, sheet: Sheet, { name, lines }: Letterhead): void {
  const { accent, bodySize, headingFamily } = sheet.style;
  const align = random.choice(['left', 'center'] as const);
  sheet.write(name, { size: nameSize(random, sheet), bold: true, align, family: headingFamily });
  sheet.write(lines.join(' · '), { align });
  sheet.y += bodySize * (ASCENT - 0.6);
  sheet.rule(bodySize * random.uniform(0.1, 0.35), accent);
}
