import type { Language } from '@glimpse/core';
import { MOST_COUNTED_AT_A_GLANCE, ordinalWord } from '@glimpse/world';
import type { Random } from '@glimpse/world';
import type { ReasonerExample } from '../reasoner-example.ts';
import { inventedName } from './invented-values.ts';
import { PRINTED, textOf } from './words.ts';

const MARKS = [2, MOST_COUNTED_AT_A_GLANCE] as const;
const TICKS = [0, 6] as const;

/**
 * An exercise: labels in a row, as charts have them under their bars, of which a caption tells the first, second or third
 * to be the highest.
 */
export function countingExercise(random: Random, language: Language): ReasonerExample {
  const labels = Array.from({ length: random.int(...MARKS) }, () => labelOf(random));
  const position = random.int(1, labels.length);
  const caption = `a bar chart, the ${ordinalWord(position)} is the highest`;
  const ticks = Array.from({ length: random.int(...TICKS) }, (_, index) => String(index * 10)).toReversed();
  const row = [...(random.chance(0.4) ? ['0'] : []), labels.join(random.choice([' | ', ' | ', '\n']))];
  const lines = [
    inventedName(random),
    ...ticks,
    row.join(' | '),
    ...(random.chance(0.4) ? [inventedName(random)] : []),
  ];
  const highest = labels[position - 1] ?? '';
  const thought = {
    en: `The caption says ${caption}. The highest is printed: ${highest}.`,
    zh: `描述说的是 ${caption}。最高的印着 ${highest}。`,
  }[language];
  const answer = textOf(random.choice<unknown>([{ highest }, highest]));
  const question = { en: 'Question: Which is the highest?', zh: '问题：哪个最高？' }[language];
  return {
    language,
    prefix: `${CAPTION[language]}${caption}\n${PRINTED[language]}${lines.join('\n')}\n\n`,
    questions: [{ kind: 'copying', askedIn: language, question, thought, answer }],
  };
}

const CAPTION: Record<Language, string> = { en: 'Caption: ', zh: '描述：' };

function labelOf(random: Random): string {
  switch (random.int(0, 3)) {
    case 0:
      return String(random.int(1, 9));
    case 1:
      return String(random.int(1950, 2040));
    default:
      return inventedName(random).slice(0, random.int(3, 12)).trim();
  }
}
