import { isDeepStrictEqual } from 'node:util';
import { GlimpseError } from '../errors/glimpse-error.ts';
import type { Answer, AnswerEvidence } from '../pipeline/answer-event.ts';
import type { AnswerPipeline, AnswerRequest, DescribeImages } from '../pipeline/answer-pipeline.ts';
import type { Registry } from '../pipeline/registry.ts';
import type { Language } from '../prompts/language.ts';
import { toJsonSchema } from '../reasoning/answer-type.ts';
import type { PartialValue } from '../reasoning/with-values.ts';
import type { Sampling, Thinking } from '../spec/reasoner.ts';
import type { VisionEncoder } from '../spec/vision-encoder.ts';
import type { AnalysisKind } from './analysis-kind.ts';
import type { Analysis, AnalysisEvent, AnalysisRequest, PartialAnalysis } from './analysis.ts';
import { toAnalysisValue, type AnalysisValues } from './analysis-values.ts';
import { chooseEncoders } from './choose-encoders.ts';
import { draftSchemaOf, type Drafts } from './drafts.ts';
import { readPartialDraft } from './partial/read-partial-draft.ts';
import { analysisQuestion } from './prompts/analysis-question.ts';
import { Quotes } from './quotes/quotes.ts';
import { wrongSubject } from './wrong-subject.ts';

/**
 * What is quoted is to be copied, not varied. Without a penalty for repeated tokens, because that spoils quotations and
 * JSON, which repeat by nature.
 */
export const ANALYSIS_SAMPLING = { greedy: true, repeatPenalty: 1 } as const satisfies Sampling;
/** For whoever names a seed, temperature or topP, or wants no greedy one; it is repeatable, too, and hence kept. */
export const SAMPLED_ANALYSIS = { seed: 0, repeatPenalty: 1 } as const satisfies Sampling;
/** Tokens of the answer: a draft is longer than most answers. */
export const ANALYSIS_MAX_TOKENS = 900;
/** Tokens of the thought: with a long evidence and a long draft, it must fit small contexts, too. */
export const ANALYSIS_THINKING_BUDGET = 256;
export const ANALYSIS_LANGUAGE: Language = 'en';

/** Picture in, typed analysis out: a question of the answer pipeline, whose answer is held against the evidence. */
export class AnalysisPipeline {
  readonly #answers: AnswerPipeline;
  readonly #encoders: Registry<VisionEncoder>;

  constructor(answers: AnswerPipeline, encoders: Registry<VisionEncoder>) {
    this.#answers = answers;
    this.#encoders = encoders;
  }

  /**
   * Throws `WRONG_SUBJECT` where the picture shows something else, `EVIDENCE_EMPTY` where no encoder said a word, and
   * whatever an answer by a schema does.
   */
  async *stream<K extends AnalysisKind>(
    request: AnalysisRequest<K>,
    describe?: DescribeImages,
  ): AsyncGenerator<AnalysisEvent<K>, void, undefined> {
    const { kind, language = ANALYSIS_LANGUAGE } = request;
    const evidence: AnswerEvidence[] = [];
    let thinking = '';
    let reasoner = '';
    let last: AnalysisValues[K] | undefined;
    for await (const event of this.#answers.stream(this.#toQuestion(request), describe)) {
      switch (event.type) {
        case 'answer':
          break;
        case 'value': {
          const read = { kind, evidence: [...evidence], thinking, language, reasoner };
          const analysis = toPartial(read, event.value);
          if (!isDeepStrictEqual(analysis.value, last)) yield { type: 'value', analysis };
          last = analysis.value;
          break;
        }
        case 'done':
          yield { type: 'done', analysis: toAnalysis(kind, event.answer) };
          break;
        default:
          if (event.type === 'started') ({ reasoner } = event);
          if (event.type === 'evidence') evidence.push(event.evidence);
          if (event.type === 'thinking') thinking += event.text;
          yield event;
      }
    }
  }

  /** The whole analysis at once. */
  async analyze<K extends AnalysisKind>(
    request: AnalysisRequest<K>,
    describe?: DescribeImages,
  ): Promise<Analysis<K>> {
    for await (const event of this.stream(request, describe))
      if (event.type === 'done') return event.analysis;
    throw new GlimpseError({ code: 'INTERNAL', message: 'The pipeline ended without an analysis.' });
  }

  #toQuestion({ image, kind, tone, ...options }: AnalysisRequest): AnswerRequest {
    const { language = ANALYSIS_LANGUAGE, encoders, maxTokens = ANALYSIS_MAX_TOKENS } = options;
    return {
      ...options,
      images: [image],
      question: analysisQuestion({ kind, language, tone }),
      schema: toJsonSchema(draftSchemaOf(kind)),
      language,
      encoders: encoders?.length ? encoders : chooseEncoders(this.#encoders),
      sampling: toSampling(options.sampling),
      thinking: withDefaults<Thinking>({ budgetTokens: ANALYSIS_THINKING_BUDGET }, options.thinking),
      maxTokens,
      needsEvidence: true,
      // As asked for by default it fits; a kept analysis needs no reasoner then.
      checkFirst: maxTokens > ANALYSIS_MAX_TOKENS,
    };
  }
}

type Read<K extends AnalysisKind> = Omit<PartialAnalysis<K>, 'value' | 'supports'>;

function toPartial<K extends AnalysisKind>(read: Read<K>, draft: unknown): PartialAnalysis<K> {
  const quotes = new Quotes(read.evidence);
  const value = toAnalysisValue(read.kind, readPartialDraft(read.kind, draft), quotes, read.language);
  return { ...read, value, supports: quotes.supports };
}

function toAnalysis<K extends AnalysisKind>(kind: K, answer: Answer): Analysis<K> {
  const { thinking, evidence, language, reasoner, finishReason, usage, cached } = answer;
  const told = { kind, thinking, evidence, language, reasoner, finishReason, usage, cached };
  if (answer.value === undefined) return { ...told, value: null, supports: [] };
  const draft = draftSchemaOf(kind).parse(answer.value);
  if ('reason' in draft) throw wrongSubject(kind, draft);
  const quotes = new Quotes(evidence);
  const value = toAnalysisValue(kind, draft as PartialValue<Drafts[K]>, quotes, language);
  return { ...told, value, supports: quotes.supports };
}

function toSampling(given: Sampling = {}): Sampling {
  const { greedy, seed, temperature, topP } = given;
  const isSampled = greedy === false || [seed, temperature, topP].some((setting) => setting !== undefined);
  return withDefaults<Sampling>(isSampled ? SAMPLED_ANALYSIS : ANALYSIS_SAMPLING, given);
}

const withDefaults = <T extends object>(defaults: T, given: T | undefined): T => ({
  ...defaults,
  ...Object.fromEntries(Object.entries(given ?? {}).filter(([, value]) => value !== undefined)),
});
