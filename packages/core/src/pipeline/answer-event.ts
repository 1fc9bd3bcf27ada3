import type { Language } from '../prompts/language.ts';
import type { FinishReason, Usage } from '../spec/reasoner.ts';
import type { Description } from '../spec/vision-encoder.ts';

/** What one encoder contributed to an answer. */
export interface AnswerEvidence extends Description {
  readonly encoder: string;
}

export interface Answer {
  readonly text: string;
  readonly thinking: string;
  readonly language: Language;
  readonly reasoner: string;
  readonly evidence: readonly AnswerEvidence[];
  readonly finishReason: FinishReason;
  readonly usage: Usage;
}

/** The course of an answer: `started` first, `done` last. A failure is thrown. */
export type AnswerEvent =
  | {
      readonly type: 'started';
      readonly language: Language;
      readonly encoders: readonly string[];
      readonly reasoner: string;
    }
  | { readonly type: 'queued'; readonly position: number }
  | { readonly type: 'evidence'; readonly evidence: AnswerEvidence }
  | { readonly type: 'thinking'; readonly text: string }
  | { readonly type: 'answer'; readonly text: string }
  | { readonly type: 'done'; readonly answer: Answer };
