import type { AnswerEvent, AnswerEvidence } from '../pipeline/answer-event.ts';
import type { AnswerRequest } from '../pipeline/answer-pipeline.ts';
import type { Language } from '../prompts/language.ts';
import type { ImageInput } from '../spec/image-input.ts';
import type { FinishReason, Usage } from '../spec/reasoner.ts';
import type { AnalysisKind } from './analysis-kind.ts';
import type { AnalysisValues } from './analysis-values.ts';
import type { FieldSupport } from './quotes/quotes.ts';
import type { Tone } from './tone.ts';

type SharedOptions = Omit<
  AnswerRequest,
  'images' | 'turns' | 'question' | 'schema' | 'needsEvidence' | 'checkFirst'
>;

export interface AnalysisRequest<K extends AnalysisKind = AnalysisKind> extends SharedOptions {
  readonly image: ImageInput;
  readonly kind: K;
  /** Of a product's description; other kinds have none. Default `neutral`. */
  readonly tone?: Tone | undefined;
  /** Default `en`. */
  readonly language?: Language | undefined;
  /** Default: one that captions, then one that reads text, as far as there are such. */
  readonly encoders?: readonly string[] | undefined;
}

/** An analysis as far as it has come. */
export interface PartialAnalysis<K extends AnalysisKind = AnalysisKind> {
  readonly kind: K;
  readonly value: AnalysisValues[K];
  readonly thinking: string;
  /** In the order in which the encoders were asked. */
  readonly evidence: readonly AnswerEvidence[];
  /** Which encoder's evidence has what was quoted. */
  readonly supports: readonly FieldSupport[];
  readonly language: Language;
  readonly reasoner: string;
}

export interface Analysis<K extends AnalysisKind = AnalysisKind> extends Omit<PartialAnalysis<K>, 'value'> {
  /** Null where the analysis was cancelled, as `finishReason` then tells. */
  readonly value: AnalysisValues[K] | null;
  readonly finishReason: FinishReason;
  /** Tokens; of a cached analysis, those that it took to compute it. */
  readonly usage: Usage;
  /** Whether thought and analysis were kept from an earlier one. */
  readonly cached: boolean;
}

/** The course of an analysis: `started` first, `done` last. A failure is thrown. */
export type AnalysisEvent<K extends AnalysisKind = AnalysisKind> =
  | Extract<AnswerEvent, { type: 'started' | 'queued' | 'evidence' | 'thinking' }>
  /** After each piece that changes it: texts and lists may still grow, quotations are whole. */
  | { readonly type: 'value'; readonly analysis: PartialAnalysis<K> }
  | { readonly type: 'done'; readonly analysis: Analysis<K> };
