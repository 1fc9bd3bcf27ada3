import type { NotShownTopic } from '../not-shown-topic.ts';
import type { TopicalKind } from '../question-kind.ts';

/**
 * Ways to ask. `{name}` is a thing such as `mug` or `bar chart`, `{a name}` the same with an article, `{marks}`
 * is `bars`, `groups`, `points` or `slices`, `{series}` is `lines` or `series`.
 */
export type PhrasingsOf<Kind extends string> = Readonly<Record<Kind, readonly string[]>>;

export interface Phrasings {
  readonly topical: PhrasingsOf<TopicalKind>;
  readonly notShown: PhrasingsOf<NotShownTopic>;
}
