import type { Random } from '@glimpse/world';

/** The same question as somebody else may put it: with a greeting, a thank-you, "in this picture" or as it is. */
export type Rewording = (random: Random, text: string) => string;
