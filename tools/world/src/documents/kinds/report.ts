import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';
import { figure } from '../parts/figure.ts';
import { letterhead } from '../parts/letterhead.ts';
import { pageTitle, titleCase } from '../parts/page-title.ts';
import { signatureLines } from '../parts/signature-lines.ts';
import { table } from '../parts/table.ts';
import type { Sheet } from '../sheet.ts';
import { companyName, personName, postalAddress } from '../words/names.ts';
import { reportHeadings, reportTopic } from '../words/report-topics.ts';
import { sentences } from '../words/sentences.ts';

const LIST_TITLES = ['Next steps', 'Recommendations', 'Actions'];

/** A big title, the author and the date, headed paragraphs in one or two columns, a figure or a table, next steps. */
export function report(random: Random, sheet: Sheet, facts: Facts): void {
  const topic = reportTopic(random);
  const title = facts.heading(titleCase(sheet, random.choice(topic.titles)));
  const company = facts.party('organization', companyName(random), 'organization');
  const author = facts.party('author', personName(random), 'person');
  if (random.chance(0.45)) {
    letterhead(random, sheet, { name: company, lines: [postalAddress(random).join(', ')] });
    pageTitle(random, sheet, title);
  } else {
    pageTitle(random, sheet, title);
    sheet.write(company, { align: sheet.style.titleAlign, bold: true });
  }
  const byLine = random.choice([
    `${author} · ${facts.date('issued')}`,
    `Prepared by ${author}, ${facts.date('issued')}`,
    `Author: ${author}   Date: ${facts.date('issued')}`,
  ]);
  sheet.write(byLine, { align: sheet.style.titleAlign });
  sheet.skip(0.9);
  body(random, sheet, facts, reportHeadings(random, topic, 4));
  nextSteps(random, sheet, facts, random.shuffle(topic.actions).slice(0, random.int(2, 3)));
  if (sheet.signed || random.chance(0.25)) {
    signatureLines(random, sheet, [
      {
        name: random.chance(0.5) ? author : personName(random),
        role: random.choice(['Approved by', 'Author', 'Head of department']),
      },
    ]);
  }
}

function body(random: Random, sheet: Sheet, facts: Facts, headings: readonly string[]): void {
  const twoColumns = random.chance(0.55);
  const sections = headings.map(
    (heading) => () => section(random, sheet, heading, random.int(2, twoColumns ? 3 : 4)),
  );
  const [first, second, third, fourth] = sections;
  const figures = twoColumns
    ? random.choice([[figureOf(random, sheet)], [keyFigures(random, sheet, facts)], []])
    : random.choice([[figureOf(random, sheet)], [keyFigures(random, sheet, facts)]]);
  const draw = (parts: readonly ((() => void) | undefined)[]) => (): void => {
    for (const part of parts) part?.();
  };
  if (!twoColumns) {
    draw(
      random.choice([
        [first, ...figures, second, third],
        [...figures, first, second],
        [first, second, ...figures],
      ]),
    )();
    return;
  }
  const gap = sheet.style.bodySize * random.uniform(1.2, 2);
  const middle = (sheet.left + sheet.right) / 2;
  const left = sheet.within(sheet.left, middle - gap / 2, draw([first, second]));
  const right = sheet.within(
    middle + gap / 2,
    sheet.right,
    draw(figures.length > 0 ? [...figures, third] : [third, fourth]),
  );
  if (random.chance(0.25))
    sheet.line(middle, sheet.y, middle, Math.max(left, right), { stroke: sheet.style.accent });
  sheet.y = Math.max(left, right);
}

const figureOf = (random: Random, sheet: Sheet) => (): void => figure(random, sheet);

const keyFigures = (random: Random, sheet: Sheet, facts: Facts) => (): void => {
  const label = random.choice(['Total budget', 'Total cost', 'Total sales']);
  const years = random.int(2019, 2025);
  const rows = random
    .shuffle(['Customers', 'Orders', 'Visits', 'Errors', 'Hours', 'Tests'])
    .slice(0, random.int(2, 4));
  const columns = [
    { title: 'Figure', share: 0.5, align: 'left' },
    { title: String(years), share: 0.5, align: 'right' },
  ] as const;
  table(random, sheet, columns, [
    ...rows.map((name) => [name, String(random.int(20, 9000))]),
    [label, facts.amount('total', label, random.int(10, 900) * 100)],
  ]);
  sheet.skip(0.9);
};

function section(random: Random, sheet: Sheet, heading: string, count: number): void {
  const { bodySize, accent, headingFamily } = sheet.style;
  sheet.write(heading, { bold: true, size: bodySize * 1.3, color: accent, family: headingFamily });
  sheet.write(sentences(random, count));
  sheet.skip(0.8);
}

function nextSteps(random: Random, sheet: Sheet, facts: Facts, actions: readonly string[]): void {
  const { bodySize, accent, accentTint, headingFamily, leading } = sheet.style;
  sheet.skip(0.3);
  if (random.chance(0.35)) {
    const height = bodySize * leading * (actions.length + 1.6);
    sheet.box(
      { x: sheet.left - bodySize * 0.5, y: sheet.y - bodySize * 0.4, width: sheet.room + bodySize, height },
      { fill: accentTint },
    );
  }
  sheet.write(random.choice(LIST_TITLES), {
    bold: true,
    size: bodySize * 1.3,
    color: accent,
    family: headingFamily,
  });
  const bullet = random.choice([() => '•', () => '-', (index: number) => `${index + 1}.`]);
  for (const [index, action] of actions.entries()) sheet.write(`${bullet(index)} ${facts.action(action)}`);
  sheet.skip(0.5);
}
