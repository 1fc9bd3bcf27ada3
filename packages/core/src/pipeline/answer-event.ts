import type { Language } from '../prompts/language.ts';
import type { FinishReason, Usage } from '../spec/reasoner.ts';
import type { Description } from '../spec/vision-encoder.ts';

/** What one encoder contributed to an answer. */
export interface AnswerEvidence extends Description {
  readonly encoder: string;
  /** SHA-256 of the picture that it describes. */
  readonly image: string;
}

export interface Answer {
  readonly text: string;
  readonly thinking: string;
  /** The value of a whole answer by a schema. */
  readonly value?: unknown;
  readonly language: Language;
  readonly reasoner: string;
  /** By picture in the order of the pictures, then by encoder. */
  readonly evidence: readonly AnswerEvidence[];
  readonly finishReason: FinishReason;
  /** Tokens; of a cached answer, those that it took to compute it. */
  readonly usage: Usage;
  /** Whether the thought and the answer were kept from an earlier question. */
  readonly cached: boolean;
}

/** How the events of an answer ended: in an answer, a failure or an abort, or because their reader left. */
export type AnswerEnd =
  | { readonly type: 'done'; readonly answer: Answer }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'left' };

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
  /** Of an answer by a schema, as it grows; not validated yet. */
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'done'; readonly answer: Answer };
