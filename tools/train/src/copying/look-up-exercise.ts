import type { Language } from '@glimpse/core';
import type { Random } from '@glimpse/world';
import type { QuestionAndAnswer, ReasonerExample } from '../reasoner-example.ts';
import { inventedDate, inventedName, inventedValue } from './invented-values.ts';
import { PRINTED, textOf } from './words.ts';

const LINES = [3, 9] as const;
const QUESTIONS = 4;
const LISTED_SHARE = 0.3;
/** Of the exercises, those whose values are all dates: these are easily taken for each other. */
const DATES_SHARE = 0.25;

interface Line {
  readonly label: string;
  readonly value: string;
}

/** Lines of labels and values, and questions of what is printed beside which label, or on all of them in turn. */
export function lookUpExercise(random: Random, language: Language): ReasonerExample {
  const valueOf = random.chance(DATES_SHARE) ? inventedDate : inventedValue;
  const lines = Array.from({ length: random.int(...LINES) }, () => ({
    label: inventedName(random),
    value: valueOf(random),
  }));
  const separator = random.choice([' | ', ' | ', ': ', ' ', '\n']);
  const prefix = `${PRINTED[language]}${lines.map(({ label, value }) => label + separator + value).join('\n')}\n\n`;
  const questions = Array.from({ length: QUESTIONS }, () => ({
    kind: 'copying' as const,
    askedIn: language,
    ...(random.chance(LISTED_SHARE) ? listing(lines, random, language) : lookUp(lines, random, language)),
  }));
  return { language, prefix, questions };
}

type Exchange = Pick<QuestionAndAnswer, 'question' | 'thought' | 'answer'>;

function lookUp(lines: readonly Line[], random: Random, language: Language): Exchange {
  const { label, value } = random.choice(lines);
  const question = { en: `Question: What is printed at ${label}?`, zh: `问题：${label}处印着什么？` }[
    language
  ];
  const thought = { en: `It is printed: ${value}.`, zh: `印着 ${value}。` }[language];
  const answer = random.choice<unknown>([{ label, text: value }, { value, label }, [label, value], value]);
  return { question, thought, answer: textOf(answer) };
}

function listing(lines: readonly Line[], random: Random, language: Language): Exchange {
  const question = { en: 'Question: What is printed, line by line?', zh: '问题：逐行印着什么？' }[language];
  const thought = { en: `There are ${lines.length} lines.`, zh: `一共有 ${lines.length} 行。` }[language];
  const written = random.choice<(line: Line) => unknown>([
    ({ label, value }) => ({ text: value, label }),
    ({ value }) => value,
    ({ label, value }) => ({ label, text: value }),
  ]);
  return { question, thought, answer: textOf(lines.map(written)) };
}
