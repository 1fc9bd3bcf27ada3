import type { TextWord } from '@glimpse/core';

/** A mean score below this gives little sense. */
export const SURE = 0.7;
/** The same, of several words side by side, which vouch for each other. */
const SURE_TOGETHER = 0.6;

const sum = (words: readonly TextWord[], valueOf: (word: TextWord) => number): number =>
  words.reduce((total, word) => total + word.text.length * valueOf(word), 0);

/** Letters. */
export const lengthOf = (words: readonly TextWord[]): number => sum(words, () => 1);

/** Of a letter; 0 where there are none. */
export const meanScore = (words: readonly TextWord[]): number =>
  sum(words, ({ score }) => score) / Math.max(1, lengthOf(words));

/** Sure letters count for a reading, unsure ones against it. */
export const totalScore = (words: readonly TextWord[]): number => sum(words, ({ score }) => score - SURE);

/**
 * Whether words side by side, or one that stands alone, are likely to be there. Of 240 pictures of the world, one word of
 * fifteen was right where this says no, and nine of ten elsewhere.
 */
export const areLikely = (words: readonly TextWord[]): boolean =>
  meanScore(words) >= (words.length > 1 ? SURE_TOGETHER : SURE);
