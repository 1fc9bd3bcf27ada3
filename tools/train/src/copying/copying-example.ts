import {
  Random,
  MONEY_FORMATS,
  CURRENCIES,
  DATE_FORMATS,
  daysAfter,
  writtenDate,
  writtenMoney,
} from '@glimpse/world';
import { inventedChinese, inventedWord } from '../analyses/renaming/invented-words.ts';
import type { ReasonerExample } from '../reasoner-example.ts';

const LINES = [3, 9] as const;
const QUESTIONS = 4;
const LAST_SEED = 2 ** 31 - 1;

/**
 * An exercise: lines of labels and values that nothing foretells, and questions that only copying answers. Attention
 * learns to look up and copy much sooner from these than from whole analyses (Olsson et al. 2022, "In-context Learning
 * and Induction Heads").
 */
export function copyingExample(seed: number): ReasonerExample {
  const random = new Random(LAST_SEED - 11 - seed);
  const language = random.choice(['en', 'zh'] as const);
  const lines = Array.from({ length: random.int(...LINES) }, () => ({
    label: nameOf(random),
    value: valueOf(random),
  }));
  const separator = random.choice([' | ', ' | ', ': ', ' ', '\n']);
  const heading = { en: 'Printed text: ', zh: '印刷文字：' }[language];
  const prefix = `${heading}${lines.map(({ label, value }) => label + separator + value).join('\n')}\n\n`;
  const questions = Array.from({ length: QUESTIONS }, () => {
    const { label, value } = random.choice(lines);
    const asked = { en: `Question: What is printed at ${label}?`, zh: `问题：${label}处印着什么？` }[
      language
    ];
    const thought = { en: `It is printed: ${value}.`, zh: `印着 ${value}。` }[language];
    const answer = random.choice<unknown>([{ label, text: value }, { value, label }, [label, value], value]);
    return { kind: 'copying' as const, askedIn: language, question: asked, thought, answer: textOf(answer) };
  });
  return { language, prefix, questions };
}

const textOf = (answer: unknown): string => (typeof answer === 'string' ? answer : JSON.stringify(answer));

const nameOf = (random: Random): string =>
  random.chance(0.1)
    ? inventedChinese(random)
    : Array.from({ length: random.int(1, 2) }, () => inventedWord(random)).join(' ');

function valueOf(random: Random): string {
  switch (random.int(0, 5)) {
    case 0:
      return nameOf(random);
    case 1:
      return writtenDate(daysAfter('1990-01-01', random.int(0, 18_000)), random.choice(DATE_FORMATS));
    case 2:
      return String(random.int(0, 10 ** random.int(1, 6)));
    case 3:
      return `${(random.uniform(-100, 900) / 10).toFixed(random.int(0, 2))}${random.choice(['', '%', 'K', ' kg'])}`;
    default:
      return writtenMoney(
        random.int(1, 10 ** random.int(2, 7)) / 100,
        random.choice(CURRENCIES),
        random.choice(MONEY_FORMATS),
      );
  }
}
