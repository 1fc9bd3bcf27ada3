import { COLORS, PATTERNS } from '@glimpse/world';
import { describe, expect, it } from '@jest/globals';
import { isRefusal } from '../is-refusal.ts';
import type { Question } from '../question.ts';
import { questionsFor } from '../questions-for.ts';
import type { View } from '../sight.ts';
import * as TRUTHS from '../truths.fixture.ts';
import { COLOR_NAMES, PATTERN_NAMES } from '../words/chinese-names.ts';

type Name = keyof typeof TRUTHS;

const VIEWS: readonly View[] = [
  { source: 'caption' },
  { source: 'labels', score: 0.9 },
  { source: 'labels', score: 0.4 },
  { source: 'phrases', score: 0.9 },
  { source: 'phrases', score: 0.4 },
];
const PAIRS = (Object.keys(TRUTHS) as Name[]).flatMap((name) => VIEWS.map((view) => [name, view] as const));
const HALF_WIDTH_MARK = /\p{Script=Han}[,.?!:;()]|[,.?!:;()]\p{Script=Han}/u;
const PLAIN = 'plain';

/** Every answer of both languages that `isAlike` finds to say different things. */
function differing(name: Name, view: View, isAlike: (english: string, chinese: string) => boolean): string[] {
  const options = { view, absentThing: 'cat' } as const;
  const chinese = questionsFor(TRUTHS[name], 'zh', options);
  return questionsFor(TRUTHS[name], 'en', options)
    .map((question, index): [Question, Question | undefined] => [question, chinese[index]])
    .filter(([english, other]) => other === undefined || !isAlike(english.answer, other.answer))
    .map(([english, other]) => `${english.answer} | ${other?.answer}`);
}

const hasWord = (answer: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(answer);

describe('the replies in Chinese', () => {
  it.each(PAIRS)('refuse what the English ones refuse: %s, %j', (name, view) => {
    expect(differing(name, view, (english, chinese) => isRefusal(english) === isRefusal(chinese))).toEqual(
      [],
    );
  });

  it.each(PAIRS)(
    'state the colors, patterns and doubts that the English ones state: %s, %j',
    (name, view) => {
      expect(
        differing(
          name,
          view,
          (english, chinese) =>
            COLORS.every((color) => hasWord(english, color) === chinese.includes(COLOR_NAMES[color])) &&
            PATTERNS.every(
              (pattern) =>
                pattern === PLAIN || hasWord(english, pattern) === chinese.includes(PATTERN_NAMES[pattern]),
            ) &&
            hasWord(english, 'probably') === chinese.includes('可能'),
        ),
      ).toEqual([]);
    },
  );

  it.each(PAIRS)('write the marks beside Chinese in full width: %s, %j', (name, view) => {
    const texts = questionsFor(TRUTHS[name], 'zh', { view }).flatMap(({ thought, answer }) => [
      thought,
      answer,
    ]);
    expect(texts.filter((text) => HALF_WIDTH_MARK.test(text))).toEqual([]);
    expect(texts.filter((text) => !/[。！]$/u.test(text))).toEqual([]);
  });
});
