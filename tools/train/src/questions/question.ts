import type { QuestionKind } from './question-kind.ts';

/** A question about one picture with its one right answer. */
export interface Question {
  readonly kind: QuestionKind;
  /** False where it is about another type of picture, another thing than there is, or what no picture tells. */
  readonly onTopic: boolean;
  /** Ways to ask that training uses. */
  readonly phrasings: readonly string[];
  /** Ways to ask that training never shows. */
  readonly heldOutPhrasings: readonly string[];
  readonly thought: string;
  readonly answer: string;
}
