import type { Language } from '@glimpse/core';
import { CHINESE_PHRASINGS } from './chinese.ts';
import { ENGLISH_PHRASINGS } from './english.ts';
import type { Phrasings } from './phrasings-of.ts';

export const PHRASINGS: Readonly<Record<Language, Phrasings>> = {
  en: ENGLISH_PHRASINGS,
  zh: CHINESE_PHRASINGS,
};

/** Every sixth phrasing, the sixth first, is never trained. */
export const HELD_OUT_EVERY = 6;

const isHeldOut = (index: number): boolean => index % HELD_OUT_EVERY === HELD_OUT_EVERY - 1;

export const splitPhrasings = (
  phrasings: readonly string[],
): { readonly phrasings: readonly string[]; readonly heldOutPhrasings: readonly string[] } => ({
  phrasings: phrasings.filter((_, index) => !isHeldOut(index)),
  heldOutPhrasings: phrasings.filter((_, index) => isHeldOut(index)),
});
