import type { Facts, Random } from '@glimpse/world';
import { dateLabel } from './page-dates.ts';
import { running, titleWidth, type Page } from './page.ts';
import { organization, person } from './page-names.ts';
import { headline, order, text } from './page-sentences.ts';
import { adjective, capital, noun } from './page-words.ts';

export function reportPage(random: Random, page: Page, facts: Facts): void {
  const title = facts.heading(
    random.choice([
      `${capital(adjective(random))} ${capital(noun(random))} Report`,
      `${capital(noun(random))} Report`,
      headline(random),
      headline(random),
      headline(random),
      `Report on the ${adjective(random)} ${noun(random)}`,
      `${capital(adjective(random))} ${capital(noun(random))} Review`,
      `${capital(noun(random))} ${capital(noun(random))} ${random.choice(['Results', 'Audit', 'Analysis', 'Status Report', 'Study', 'Survey', 'Update'])}${random.chance(0.3) ? ` ${random.int(1998, 2029)}` : ''}`,
    ]),
  );
  const author = facts.party('author', person(random), 'person');
  const company = random.chance(0.7)
    ? facts.party('organization', organization(random), 'organization')
    : undefined;
  const date = random.chance(0.85) ? facts.date('issued') : undefined;
  const by = random.choice(['Prepared by', 'Author:', 'By', 'Written by', 'Submitted by', '']);
  const byline = `${by} ${author}`.trim();
  const isHeaded = company !== undefined && random.chance(0.35);
  if (isHeaded) page.row(company);
  if (random.chance(0.1)) page.row(running(random));
  page.paragraph(title, titleWidth(random));
  const rows = random.choice([
    [company === undefined ? byline : `${byline}, ${company}`, date],
    [company === undefined ? byline : `${byline} for ${company}`, date],
    [
      company === undefined ? byline : `Prepared for ${company}`,
      date,
      company === undefined ? undefined : byline,
    ],
    [[company, byline, date].filter((part) => part !== undefined).join(random.choice([' | ', ' - ', ' · ']))],
    [company, byline, date],
    [date, company, byline],
    [date === undefined ? byline : `${byline}, ${date}`, company],
    [byline, company, date === undefined ? undefined : random.chance(0.5) ? date : `Date: ${date}`],
    [byline, date === undefined ? undefined : `${dateLabel(random, 'issued')}: ${date}`, company],
  ]);
  for (const row of rows) if (row !== undefined && !(isHeaded && row === company)) page.row(row);
  for (const heading of random
    .shuffle(['Summary', 'Results', 'Background', 'Outlook', 'Method', 'Costs'])
    .slice(0, random.int(1, 3))) {
    page.gap();
    page.row(heading);
    page.paragraph(text(random, random.int(1, 4)), random.int(60, 110));
  }
  if (random.chance(0.6)) {
    page.gap();
    page.row(random.choice(['Next steps', 'Actions', 'Recommendations', 'To do', 'Action items']));
    const bullet = random.choice(['', '- ', '• ', '* ']);
    for (let count = random.int(1, 3); count > 0; count -= 1)
      page.paragraph(bullet + facts.action(order(random)), 90);
  }
}
