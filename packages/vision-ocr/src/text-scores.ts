import type { TextWord } from '@glimpse/core';

/** A mean score below this gives little sense. */
export const SURE = 0.7;

const sum = (words: readonly TextWord[], valueOf: (word: TextWord) => number): number =>
  words.reduce((total, word) => total + word.text.length * valueOf(word), 0);

/** Letters. */
export const lengthOf = (words: readonly TextWord[]): number => sum(words, () => 1);

/** Of a letter; 0 where there are none. */
export const meanScore = (words: readonly TextWord[]): number =>
  sum(words, ({ score }) => score) / Math.max(1, lengthOf(words));

/** Sure letters count for a reading, unsure ones against it. */
export const totalScore = (words: readonly TextWord[]): number => sum(words, ({ score }) => score - SURE);
