import { expect, test } from '@jest/globals';
import { Random, sample } from '@glimpse/world';
import { pictureRow } from './picture-row.ts';

const rows = Array.from({ length: 300 }, (_, seed) => pictureRow(sample(seed + 1).truth, new Random(seed)));

test('phrases state only what the caption states', () => {
  for (const { phrases, attributes } of rows)
    for (const [, names] of phrases)
      expect(Object.keys(attributes)).toEqual(expect.arrayContaining([...names]));
});

test('questions differ from each other, and each has an answer', () => {
  for (const { questions } of rows) {
    expect(new Set(questions.map(([question]) => question)).size).toBe(questions.length);
    expect(questions.every(([question, answer]) => question.endsWith('?') && answer.length > 0)).toBe(true);
  }
});

test('a question has one answer for equal attributes', () => {
  const answers = new Map<string, string>();
  for (const { attributes, questions } of rows)
    for (const [question, answer] of questions) {
      const key = `${question} ${JSON.stringify(attributes)}`;
      expect(answers.get(key) ?? answer).toBe(answer);
      answers.set(key, answer);
    }
});
