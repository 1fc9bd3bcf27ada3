import type { Language } from '@glimpse/core';
import type { Random } from '@glimpse/world';
import { rewordInChinese } from './chinese.ts';
import { rewordInEnglish } from './english.ts';
import { withSynonyms } from './synonyms.ts';

const REWORDINGS = { en: rewordInEnglish, zh: rewordInChinese } as const;

/** The question in the words of another person, typed as people type. */
export const reword = (random: Random, language: Language, text: string): string =>
  typed(random, REWORDINGS[language](random, withSynonyms(random, language, text)));

/** Without the closing mark, in small letters, with half-width punctuation, now and then with a slip. */
function typed(random: Random, text: string): string {
  let result = text;
  if (random.chance(0.2)) result = result.replace(/[.?？。]$/u, '');
  if (random.chance(0.2)) result = result.toLowerCase();
  else if (random.chance(0.04)) result = result.toUpperCase();
  if (random.chance(0.3)) result = result.normalize('NFKC');
  if (random.chance(0.04)) result = slipped(random, result);
  if (random.chance(0.06)) result = shortened(random, result);
  return random.chance(0.05) ? `${result} ` : result;
}

/** Without one of the words that a hurried person leaves out. */
function shortened(random: Random, text: string): string {
  const places = [...text.matchAll(/\b(?:the|a|an|is|are|does|do|of) |[的了一下呢是]/giu)];
  if (places.length === 0) return text;
  const { index, 0: word } = random.choice(places);
  return text.slice(0, index) + text.slice(index + word.length);
}

/** Two neighboring small letters inside a word change places. */
function slipped(random: Random, text: string): string {
  const places = [...text.matchAll(/(?<=[a-z])[a-z]{2}/g)].map(({ index }) => index);
  if (places.length === 0) return text;
  const at = random.choice(places);
  return text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
}
