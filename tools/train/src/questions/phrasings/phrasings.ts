import type { Language } from '@glimpse/core';
import type { NotShownTopic } from '../not-shown-topic.ts';
import type { TopicalKind } from '../question-kind.ts';
import { CHINESE_PHRASINGS } from './chinese.ts';
import { ENGLISH_PHRASINGS } from './english.ts';

/**
 * Ways to ask. `{name}` is a thing such as `mug` or `bar chart`, `{a name}` the same with an article, `{marks}`
 * is `bars`, `groups`, `points` or `slices`, `{series}` is `lines` or `series`.
 */
export type PhrasingsOf<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

export interface Phrasings {
  readonly topical: PhrasingsOf<TopicalKind>;
  readonly notShown: PhrasingsOf<NotShownTopic>;
}

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
