import {
  ADVISED_TEMPERATURE,
  DEFAULT_MAX_TOKENS,
  DEFAULT_SAMPLING,
  DEFAULT_THINKING_BUDGET,
  DEFAULT_THINKING_MODE,
  GlimpseError,
  type AnswerRequest,
  type JsonSchema,
  type ThinkingMode,
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

const ThinkingModeType = builder.enumType('ThinkingMode', {
  description: 'Whether the model thinks before it answers.',
  values: {
    AUTO: { value: 'auto', description: 'As long as it likes, which may be not at all.' },
    ALWAYS: { value: 'always', description: 'At least something.' },
    NONE: { value: 'none', description: 'Not at all; the answer comes at once.' },
  } as const satisfies Record<Uppercase<ThinkingMode>, { value: ThinkingMode; description: string }>,
});

const ThinkingInput = builder.inputType('ThinkingInput', {
  description: 'Whether and how long the model thinks.',
  fields: (t) => ({
    mode: t.field({
      type: ThinkingModeType,
      description: `Default ${DEFAULT_THINKING_MODE.toUpperCase()}.`,
    }),
    budgetTokens: t.int({
      description: `The thought is closed after so many tokens. Default ${DEFAULT_THINKING_BUDGET}.`,
    }),
  }),
});

const PriorityType = builder.enumType('Priority', {
  description: 'Whose turn is first while the reasoner is busy.',
  values: {
    INTERACTIVE: { value: 'interactive', description: 'Somebody is waiting for the answer.' },
    BATCH: { value: 'batch', description: 'Waits for those, such as one of many questions of a program.' },
  } as const,
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
    schema: t.field({
      type: 'JSON',
      description:
        'A JSON schema: the answer, after a free thought, is a value of it, with every property. Its `value` is in the events and in the answer. A string with `format: "quote"` is a passage of the evidence, or empty.',
    }),
    cache: t.field({
      type: CacheModeType,
      defaultValue: 'use',
      description: 'For the evidence, and for answers that are greedy or seeded; others are never kept.',
    }),
    language: t.field({ type: LanguageType, description: "Default: the question's." }),
    priority: t.field({ type: PriorityType, description: 'Default INTERACTIVE.' }),
    client: t.string({
      description:
        'Names whoever asks: of equal priority, clients get equal shares of a busy reasoner. Default: one client for all without a name.',
    }),
  }),
});

export type AnswerOptions = typeof AnswerOptionsInput.$inferInput;

type RequestOptions = Omit<AnswerRequest, 'images' | 'turns' | 'question' | 'signal'>;

/** GraphQL's null means the default, as an absent value does. */
export function toRequestOptions(options: AnswerOptions | null | undefined): RequestOptions {
  const { encoders, reasoner, sampling, thinking, maxTokens, schema, language, cache } = options ?? {};
  const { priority, client } = options ?? {};
  return {
    encoders: encoders ?? undefined,
    reasoner: reasoner ?? undefined,
    sampling: withoutNulls(sampling),
    thinking: withoutNulls(thinking),
    maxTokens: maxTokens ?? undefined,
    schema: schema === null ? undefined : toSchema(schema),
    language: language ?? undefined,
    cache: cache ?? undefined,
    priority: priority ?? undefined,
    client: client ?? undefined,
  };
}

/** Throws `ANSWER_SCHEMA_INVALID`; what is in the object is for the reasoner to judge. */
function toSchema(schema: unknown): JsonSchema | undefined {
  if (schema === undefined) return undefined;
  if (typeof schema === 'object' && schema !== null && !Array.isArray(schema)) return schema as JsonSchema;
  const received = JSON.stringify(schema);
  throw new GlimpseError({
    code: 'ANSWER_SCHEMA_INVALID',
    message: `Expected a JSON schema, which is an object, received ${received}.`,
    details: { path: '#', expected: 'an object', received },
  });
}

type WithoutNulls<T> = { [K in keyof T]: Exclude<T[K], null> };

const withoutNulls = <T extends object>(input: T | null | undefined): WithoutNulls<T> | undefined =>
  input
    ? (Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null)) as WithoutNulls<T>)
    : undefined;
