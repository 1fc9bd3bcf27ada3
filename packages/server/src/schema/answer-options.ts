import {
  ADVISED_TEMPERATURE,
  DEFAULT_MAX_TOKENS,
  DEFAULT_SAMPLING,
  DEFAULT_THINKING_BUDGET,
  type AnswerRequest,
} from '@glimpse/core';
import { builder } from './builder.ts';
import { CacheModeType } from './cache-mode-type.ts';
import { LanguageType } from './language-type.ts';

const SamplingInput = builder.inputType('SamplingInput', {
  description: 'How the next token is chosen.',
  fields: (t) => ({
    greedy: t.boolean({ description: 'Always the likeliest token. Default false.' }),
    temperature: t.float({
      description: `Default ${DEFAULT_SAMPLING.temperature}; ${ADVISED_TEMPERATURE.min} to ${ADVISED_TEMPERATURE.max} is advised.`,
    }),
    topP: t.float({ description: `Default ${DEFAULT_SAMPLING.topP}.` }),
    repeatPenalty: t.float({ description: `Default ${DEFAULT_SAMPLING.repeatPenalty}; 1 is off.` }),
    seed: t.int({ description: 'Makes the answer repeatable. Default: random.' }),
  }),
});

const ThinkingInput = builder.inputType('ThinkingInput', {
  description: 'How long the model may think.',
  fields: (t) => ({
    budgetTokens: t.int({
      description: `The thought is closed after so many tokens. Default ${DEFAULT_THINKING_BUDGET}.`,
    }),
  }),
});

export const AnswerOptionsInput = builder.inputType('AnswerOptions', {
  fields: (t) => ({
    encoders: t.idList({
      description: 'Encoders whose evidence goes into the prompt. Default: the default one.',
    }),
    reasoner: t.id({ description: 'Default: the default one.' }),
    sampling: t.field({ type: SamplingInput }),
    thinking: t.field({ type: ThinkingInput }),
    maxTokens: t.int({ description: `Tokens of the answer. Default ${DEFAULT_MAX_TOKENS}.` }),
    cache: t.field({
      type: CacheModeType,
      defaultValue: 'use',
      description: 'For the evidence, and for answers that are greedy or seeded; others are never kept.',
    }),
    language: t.field({ type: LanguageType, description: "Default: the question's." }),
  }),
});

export type AnswerOptions = typeof AnswerOptionsInput.$inferInput;

type RequestOptions = Omit<AnswerRequest, 'image' | 'question' | 'signal'>;

/** GraphQL's null means the default, as an absent value does. */
export function toRequestOptions(options: AnswerOptions | null | undefined): RequestOptions {
  const { encoders, reasoner, sampling, thinking, maxTokens, language, cache } = options ?? {};
  return {
    encoders: encoders ?? undefined,
    reasoner: reasoner ?? undefined,
    sampling: sampling
      ? Object.fromEntries(Object.entries(sampling).filter(([, value]) => value !== null))
      : undefined,
    thinkingBudget: thinking?.budgetTokens ?? undefined,
    maxTokens: maxTokens ?? undefined,
    language: language ?? undefined,
    cache: cache ?? undefined,
  };
}
