import type { Language } from '@glimpse/core';
import type { QuestionKind } from '@glimpse/train';

export const MEASURES = ['captions', 'labels', 'matches', 'answers', 'held-out answers'] as const;
export type Measure = (typeof MEASURES)[number];

/** One thing that a model said of one picture, and what it should have said. */
export interface Result {
  readonly measure: Measure;
  /** Who said it: an encoder, or an encoder and the reasoner that read it. */
  readonly model: string;
  /** Of the picture. */
  readonly seed: number;
  /** As the classifier calls it, such as `line chart`. */
  readonly pictureKind: string;
  /** Absent where no question was asked. */
  readonly asked?: Asked | undefined;
  readonly expected: string;
  readonly received: string;
  readonly right: boolean;
}

export interface Asked {
  readonly language: Language;
  readonly kind: QuestionKind;
  readonly question: string;
  /** Whether the right answer says that the picture does not show what was asked for. */
  readonly refusal: boolean;
}
