import { COLORS, PATTERNS, STAMP_COLORS } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../is-refusal.ts';
import { questionsFor } from '../questions-for.ts';
import type { Question } from '../question.ts';
import type { View } from '../sight.ts';
import { COLOR_NAMES, PATTERN_NAMES } from '../words/chinese-names.ts';
import { TRUTHS } from '../words/chinese-truths.fixture.ts';

const VIEWS: readonly View[] = [
  { source: 'caption' },
  { source: 'labels', score: 0.9 },
  { source: 'labels', score: 0.4 },
  { source: 'phrases', score: 0.9 },
  { source: 'phrases', score: 0.4 },
];
const PAIRS = Object.keys(TRUTHS).flatMap((name) => VIEWS.map((view) => [name, view] as const));

function bothLanguages(name: string, view: View): (readonly [english: Question, chinese: Question])[] {
  const truth = TRUTHS[name];
  if (truth === undefined) throw new Error(`expected a truth, got "${name}"`);
  const options = { view, absentThing: 'cat' } as const;
  const chinese = questionsFor(truth, 'zh', options);
  return questionsFor(truth, 'en', options).flatMap((question, index) => {
    const other = chinese[index];
    return other === undefined ? [] : [[question, other] as const];
  });
}

const answersOf = (pair: readonly [Question, Question]): string =>
  pair.map(({ answer }) => answer).join(' | ');

/** The words of the world that an answer states, in English. */
const statedIn = (words: readonly string[], says: (word: string) => boolean): string[] => words.filter(says);

describe('the replies in Chinese', () => {
  it.each(PAIRS)('refuse what the English ones refuse: %s, %j', (name, view) => {
    const pairs = bothLanguages(name, view);
    expect(pairs.length).toBeGreaterThan(70);
    expect(
      pairs
        .filter(([english, chinese]) => isRefusal(english.answer) !== isRefusal(chinese.answer))
        .map(answersOf),
    ).toEqual([]);
  });

  it.each(PAIRS)(
    'state the colors, patterns and doubts that the English ones state: %s, %j',
    (name, view) => {
      const words = [...new Set([...COLORS, ...STAMP_COLORS])];
      const differing = bothLanguages(name, view).filter(
        ([{ answer }, chinese]) =>
          statedIn(words, (word) => new RegExp(`\\b${word}\\b`).test(answer)).join() !==
            statedIn(words, (word) =>
              chinese.answer.includes(COLOR_NAMES[word as keyof typeof COLOR_NAMES]),
            ).join() ||
          PATTERNS.some(
            (pattern) =>
              pattern !== 'plain' &&
              answer.includes(pattern) !== chinese.answer.includes(PATTERN_NAMES[pattern]),
          ) ||
          /probably/.test(answer) !== chinese.answer.includes('可能'),
      );
      expect(differing.map(answersOf)).toEqual([]);
    },
  );

  it.each(PAIRS)('write marks beside Chinese in full width: %s, %j', (name, view) => {
    const texts = bothLanguages(name, view).flatMap(([, { thought, answer }]) => [thought, answer]);
    expect(texts.filter((text) => /\p{Script=Han}[,.?!:;()]|[,.?!:;()]\p{Script=Han}/u.test(text))).toEqual(
      [],
    );
    expect(texts.filter((text) => !/[。！]$/u.test(text))).toEqual([]);
  });
});
