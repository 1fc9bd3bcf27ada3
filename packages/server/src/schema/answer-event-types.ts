import type { Answer, AnswerEvent, AnswerEvidence, ErrorDetails } from '@glimpse/core';
import type { ConversationEvent, InConversation } from '../conversation/conversations.ts';
import { AnswerType } from './answer-types.ts';
import { builder } from './builder.ts';
import { DescriptionType } from './evidence-types.ts';
import { LanguageType } from './language-type.ts';
import { toConversationId } from './node-id.ts';

type EventOf<T extends AnswerEvent['type']> = Extract<AnswerEvent, { type: T }>;

export interface AnswerFailure {
  readonly type: 'failed';
  readonly code: string;
  readonly message: string;
  readonly retryable: boolean;
  readonly retryAfter?: number | undefined;
  readonly details: ErrorDetails;
}

type Started = Extract<ConversationEvent, { type: 'started' }> & { readonly id: string };

/** What a subscriber gets: the pipeline's events, the id of the answer on the first, and failures as a last event. */
export type SubscriptionEvent = Started | Exclude<ConversationEvent, { type: 'started' }> | AnswerFailure;

const AnswerStartedType = builder.objectRef<Started>('AnswerStarted').implement({
  description: 'The question was accepted.',
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Names this answer to `finishThinking` and `cancelAnswer`, and in the logs.',
    }),
    language: t.expose('language', { type: LanguageType }),
    encoders: t.idList({ resolve: ({ encoders }) => [...encoders] }),
    reasoner: t.exposeID('reasoner'),
    conversation: t.id({
      nullable: true,
      description:
        'Where question and answer will be kept when the answer is done; null where they will not.',
      resolve: ({ conversation }) => toConversationId(conversation),
    }),
  }),
});

export const AnswerQueuedType = builder.objectRef<EventOf<'queued'>>('AnswerQueued').implement({
  description: 'The reasoner is busy with others.',
  fields: (t) => ({ position: t.exposeInt('position', { description: '1 is next.' }) }),
});

export const EvidenceReadyType = builder.objectRef<{ evidence: AnswerEvidence }>('EvidenceReady').implement({
  description: 'An encoder has looked at a picture.',
  fields: (t) => ({ evidence: t.expose('evidence', { type: DescriptionType }) }),
});

export const ThinkingDeltaType = builder.objectRef<EventOf<'thinking'>>('ThinkingDelta').implement({
  fields: (t) => ({ text: t.exposeString('text') }),
});

const AnswerDeltaType = builder.objectRef<EventOf<'answer'>>('AnswerDelta').implement({
  fields: (t) => ({ text: t.exposeString('text') }),
});

const AnswerValueType = builder.objectRef<EventOf<'value'>>('AnswerValue').implement({
  description:
    'The value of an answer by a schema as far as it is written; strings, lists and objects may still grow.',
  fields: (t) => ({ value: t.expose('value', { type: 'JSON' }) }),
});

const AnswerDoneType = builder.objectRef<{ answer: Answer & InConversation }>('AnswerDone').implement({
  description: 'The last event of an answer.',
  fields: (t) => ({ answer: t.expose('answer', { type: AnswerType }) }),
});

export const AnswerFailedType = builder.objectRef<AnswerFailure>('AnswerFailed').implement({
  description: 'The last event of an answer that failed.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'One of the codes in `docs/errors.md`.' }),
    message: t.exposeString('message'),
    retryable: t.exposeBoolean('retryable', { description: 'Whether the same question may succeed later.' }),
    retryAfter: t.exposeFloat('retryAfter', { nullable: true, description: 'Seconds.' }),
    details: t.expose('details', {
      type: 'JSON',
      description: 'What the message says, for programs: what was expected, what came, what is available.',
    }),
  }),
});

const TYPE_NAMES: Record<SubscriptionEvent['type'], string> = {
  started: 'AnswerStarted',
  queued: 'AnswerQueued',
  evidence: 'EvidenceReady',
  thinking: 'ThinkingDelta',
  answer: 'AnswerDelta',
  value: 'AnswerValue',
  done: 'AnswerDone',
  failed: 'AnswerFailed',
};

export const AnswerEventType = builder.unionType('AnswerEvent', {
  description: 'The course of an answer: AnswerStarted first; exactly one AnswerDone or AnswerFailed last.',
  types: [
    AnswerStartedType,
    AnswerQueuedType,
    EvidenceReadyType,
    ThinkingDeltaType,
    AnswerDeltaType,
    AnswerValueType,
    AnswerDoneType,
    AnswerFailedType,
  ],
  resolveType: (event) => TYPE_NAMES[(event as SubscriptionEvent).type],
});
