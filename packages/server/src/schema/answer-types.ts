import type { Answer, FinishReason, Usage } from '@glimpse/core';
import type { InConversation } from '../conversation/conversations.ts';
import { builder } from './builder.ts';
import { DescriptionType } from './evidence-types.ts';
import { LanguageType } from './language-type.ts';
import { toConversationId } from './node-id.ts';

const finishReasons: Record<FinishReason, { value: FinishReason; description: string }> = {
  stop: { value: 'stop', description: 'The model ended by itself.' },
  'max-tokens': { value: 'max-tokens', description: 'The answer reached `maxTokens` and was cut there.' },
  'thinking-budget': {
    value: 'thinking-budget',
    description: 'The thought reached its budget and was closed there; the answer is whole.',
  },
  'thinking-ended': {
    value: 'thinking-ended',
    description: 'The thought was ended by `finishThinking`; the answer is whole.',
  },
  cancelled: { value: 'cancelled', description: 'It was ended by `cancelAnswer`; this is what there was.' },
};

export const FinishReasonType = builder.enumType('FinishReason', {
  description: 'Why an answer ended.',
  values: {
    STOP: finishReasons.stop,
    MAX_TOKENS: finishReasons['max-tokens'],
    THINKING_BUDGET: finishReasons['thinking-budget'],
    THINKING_ENDED: finishReasons['thinking-ended'],
    CANCELLED: finishReasons.cancelled,
  } as const,
});

export const UsageType = builder.objectRef<Usage>('Usage').implement({
  description: 'Tokens.',
  fields: (t) => ({
    promptTokens: t.exposeInt('promptTokens'),
    reusedPromptTokens: t.exposeInt('reusedPromptTokens', {
      description: 'Those of the prompt that an earlier question had paid for.',
    }),
    thinkingTokens: t.exposeInt('thinkingTokens'),
    answerTokens: t.exposeInt('answerTokens'),
  }),
});

export const AnswerType = builder.objectRef<Answer & InConversation>('Answer').implement({
  description: 'A reasoned answer and what it rests on.',
  fields: (t) => ({
    text: t.exposeString('text'),
    thinking: t.exposeString('thinking', { description: 'What the model thought before it answered.' }),
    value: t.expose('value', {
      type: 'JSON',
      nullable: true,
      description: 'Of an answer by a schema; null without one, and where the answer was cancelled.',
    }),
    language: t.expose('language', { type: LanguageType }),
    reasoner: t.exposeID('reasoner'),
    evidence: t.expose('evidence', {
      type: [DescriptionType],
      description: 'By picture, in the order of the pictures, then by encoder.',
    }),
    finishReason: t.expose('finishReason', { type: FinishReasonType }),
    usage: t.expose('usage', {
      type: UsageType,
      description: 'Of a cached answer, what it took to compute it.',
    }),
    conversation: t.id({
      nullable: true,
      description: 'Where question and answer are kept, for follow-up questions; null where they are not.',
      resolve: ({ conversation }) => toConversationId(conversation),
    }),
    cached: t.exposeBoolean('cached', {
      description: 'Whether thought and answer were kept from an earlier question, and no model thought now.',
    }),
  }),
});
