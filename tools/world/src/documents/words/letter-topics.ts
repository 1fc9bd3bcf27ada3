import type { Random } from '../../random.ts';
import type { Facts } from '../facts.ts';

/** What one letter is about: its subject, paragraphs, and the request in one of them. */
export interface LetterText {
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

type Topic = (random: Random, facts: Facts) => LetterText;

const renewal: Topic = (random, facts) => ({
  subject: random.choice(['Renewal of your contract', 'Your contract', 'End of your contract']),
  paragraphs: [
    `Your current contract ends on ${facts.date('ends', random.int(40, 120))}. We were glad to work with you and would like to go on for another year under the same terms.`,
    facts.action(`Please return the signed copy by ${facts.date('due', random.int(10, 30))}.`),
  ],
});

const payment: Topic = (random, facts) => {
  const label = random.choice(['Open amount', 'Balance due', 'Outstanding amount']);
  const amount = facts.amount('total', label, random.int(2000, 250_000) / 100);
  return {
    subject: random.choice(['Payment reminder', 'Open invoice', 'Your account']),
    paragraphs: [
      `Our books show that one of your invoices has not been paid yet. ${label}: ${amount}. If you have sent the money in the meantime, there is nothing else to do.`,
      facts.action(`Please pay the open amount by ${facts.date('due', random.int(7, 21))}.`),
    ],
  };
};

const invitation: Topic = (random, facts) => ({
  subject: random.choice(['Invitation to our annual meeting', 'Open house', 'Invitation']),
  paragraphs: [
    `We invite you to our meeting on ${facts.date('starts', random.int(20, 60))}. There will be short talks, a tour of the new building and lunch for all guests.`,
    facts.action(`Please confirm your visit by ${facts.date('due', random.int(5, 15))}.`),
  ],
});

const delivery: Topic = (random, facts) => ({
  subject: random.choice(['Your order', 'Delay of your delivery', 'Delivery date']),
  paragraphs: [
    `Thank you for your order. Because of a shortage at our supplier the goods will leave our house on ${facts.date('delivered', random.int(5, 40))}. We are sorry for the delay.`,
    facts.action(
      random.choice(['Please check the goods on arrival.', 'Please tell us whether the new date suits you.']),
    ),
  ],
});

const application: Topic = (random, facts) => ({
  subject: random.choice([
    'Application as an engineer',
    'Application as an accountant',
    'Application as a designer',
  ]),
  paragraphs: [
    `I read with interest that you are looking for a new colleague, and I would like to join your team. I have worked in this field for six years and could start on ${facts.date('starts', random.int(30, 90))}.`,
    facts.action(
      random.choice(['Please invite me to an interview.', 'Please let me know when we can meet.']),
    ),
  ],
});

const fee: Topic = (random, facts) => {
  const label = random.choice(['New monthly fee', 'New annual fee']);
  const amount = facts.amount('fee', label, random.int(10, 400));
  return {
    subject: random.choice(['Change of fees', 'New prices', 'Our fees']),
    paragraphs: [
      `The cost of energy and transport has risen again this year, and we have to change our fees from ${facts.date('starts', random.int(20, 60))}. ${label}: ${amount}.`,
      facts.action(
        random.choice(['Please change your standing order.', 'Please sign and return the enclosed form.']),
      ),
    ],
  };
};

const TOPICS: readonly Topic[] = [renewal, payment, invitation, delivery, application, fee];

export const letterText = (random: Random, facts: Facts): LetterText => random.choice(TOPICS)(random, facts);
