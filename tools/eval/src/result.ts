import type { AnalysisKind, Language } from '@glimpse/core';
import type { QuestionKind } from '@glimpse/train';

/** What `npm run eval` measures, each against its own threshold. */
export const MEASURES = [
  'captions',
  'labels',
  'matches',
  'English answers',
  'Chinese answers',
  'held-out answers',
  'honest refusals',
  'no wrong refusals',
  'other charts: type',
  'other charts: trend',
  'analyses: kind',
  'analyses: trend and extreme',
  'analyses: chart numbers',
  'analyses: category and color',
  'analyses: document facts',
  'analyses: founded values',
] as const;
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
  /** For a caption: whether it states each attribute of the picture rightly. */
  readonly attributes?: Readonly<Record<string, boolean>> | undefined;
  readonly expected: string;
  readonly received: string;
  readonly right: boolean;
}

export interface Asked {
  readonly language: Language;
  readonly kind: QuestionKind | `analysis-${AnalysisKind}`;
  readonly question: string;
  /** Whether training left this way to ask out. */
  readonly heldOut: boolean;
}
