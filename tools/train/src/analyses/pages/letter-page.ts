import type { Facts, Random } from '@glimpse/world';
import type { Page } from './page.ts';
import { address, city, organization, person, position } from './page-names.ts';
import { request, sentence, text, topic } from './page-sentences.ts';
import { capital, noun } from './page-words.ts';

const CLOSINGS = [
  'Yours sincerely',
  'Kind regards',
  'Best regards',
  'Yours faithfully',
  'Sincerely,',
  'With best wishes',
];

const CHANGES = [
  'Cancellation',
  'Approval',
  'Change',
  'Confirmation',
  'Termination',
  'Extension',
  'Announcement',
];

export function letterPage(random: Random, page: Page, facts: Facts): void {
  const writer = person(random);
  const reader = person(random);
  const company = random.chance(0.7)
    ? facts.party('sender', organization(random), 'organization')
    : undefined;
  if (company === undefined) facts.party('sender', writer, 'person');
  facts.party('recipient', reader, 'person');
  const date = facts.date('issued');
  const subject = facts.heading(
    random.choice([
      `Your ${topic(random)}`,
      capital(sentence(random).slice(0, -1)),
      `${random.choice(['Thank you for', 'About', 'Regarding', 'News of', 'Questions about'])} your ${noun(random)}`,
      capital(topic(random)),
      `Invitation to the ${topic(random)}`,
      `Your ${noun(random)} of ${topic(random)}`,
      `Change of the ${topic(random)}`,
      `Request for a ${topic(random)}`,
      `${capital(noun(random))} in ${city(random)}`,
      `${random.choice(['Repair', 'Renewal', 'Delivery', 'Return', 'Opening'])} of the ${noun(random)}`,
      `New ${noun(random)} for your ${noun(random)}`,
      `${random.choice(CHANGES)} of ${topic(random)} ${random.int(10, 9999)}-${random.int(100, 99_999)}`,
      `${random.choice(CHANGES)} of your ${topic(random)}`,
      `${random.choice(CHANGES)} of ${noun(random)}s for ${noun(random)} and ${noun(random)}`,
    ]),
  );
  const from = [company ?? writer, ...address(random)];
  const honored = random.choice(['', '', '', 'Mr ', 'Ms ', 'Mrs. ', 'Attn: ', 'To: ']) + reader;
  const employer = random.chance(0.35)
    ? facts.party('recipient', organization(random), 'organization')
    : undefined;
  const readers = employer === undefined ? [honored] : [honored, employer];
  const to = [...(random.chance(0.6) ? readers : readers.toReversed()), ...address(random)];
  const blocks = random.choice([
    [from, to, [date]],
    [from, [date], to],
    [[date], from, to],
  ]);
  for (const block of blocks) {
    page.rows(block);
    page.gap();
  }
  const greeting = random.choice([
    `Dear ${reader},`,
    `Dear ${reader.split(' ').at(-1)},`,
    'Dear Sir or Madam,',
    `Dear ${random.choice(['Mr', 'Ms', 'Mrs', 'Dr.'])} ${reader.split(' ').at(-1)},`,
    `Hello ${reader},`,
  ]);
  const titled = random.choice(['', '', 'Subject: ', 'Re: ', 'RE: ']) + subject;
  page.rows(random.chance(0.8) ? [titled, greeting] : [greeting, titled]);
  const asked = random.chance(0.5) ? [facts.action(request(random))] : [];
  const due = random.chance(0.2) ? [`We expect your answer by ${facts.date('due', random.int(7, 30))}.`] : [];
  for (const paragraph of random.shuffle([
    text(random, random.int(1, 3)),
    [sentence(random), ...asked, ...due].join(' '),
  ]))
    page.paragraph(paragraph, random.int(70, 110));
  page.gap();
  page.row(random.choice(CLOSINGS));
  page.row(writer);
  if (random.chance(0.4)) page.row(position(random));
}
