import { expect, it } from '@jest/globals';
import { tellingWords } from './read-words.ts';

const word = (text: string, score = 0.9) => ({ text, score, box: { x: 0, y: 0, width: 9, height: 9 } });

it('keeps words and signs that are written as words, and leaves out marks and what is unsure', () => {
  const words = ['Eagle', '&', 'Sons', '€', '12.50', '%', '|', '—', '&&', '中'].map((text) => word(text));
  expect(tellingWords([...words, word('Dim', 0.2)], 0.35).map(({ text }) => text)).toEqual([
    'Eagle',
    '&',
    'Sons',
    '€',
    '12.50',
    '%',
    '中',
  ]);
});
