import type { AnswerEvent, AnswerRequest, CacheMode, Language, ThinkingMode } from '@glimpse/core';
import type { ServerRecord } from '../presence/server-record.ts';
import { toConversationId } from '../schema/node-id.ts';
import { lostServer, ServerClient, type PictureOperation } from './server-client.ts';
import { toGlimpseError } from './to-glimpse-error.ts';

/** Pictures, or the id of a conversation about some. */
export type AskSubject =
  { readonly pictures: readonly Uint8Array<ArrayBuffer>[] } | { readonly conversation: string };

/** A question about pictures that the server does not have yet, or to a conversation. */
export interface Question extends Omit<AnswerRequest, 'images' | 'turns'> {
  readonly subject: AskSubject;
  readonly keep: boolean;
}

/** What a server tells of an answer on its way; of the evidence, that it is there. */
export type ToldEvent =
  Extract<AnswerEvent, { type: 'queued' | 'thinking' | 'answer' }> | Pick<EvidenceEvent, 'type'>;

type EvidenceEvent = Extract<AnswerEvent, { type: 'evidence' }>;

const SUBSCRIPTION = `subscription Ask($input: AskInput!) {
  answer(input: $input) {
    __typename
    ... on AnswerQueued { position }
    ... on ThinkingDelta { text }
    ... on AnswerDelta { text }
    ... on AnswerFailed { code message retryAfter details }
  }
}`;

/** Members of {@link SUBSCRIPTION}, as GraphQL gives them. */
type ApiEvent =
  | { readonly __typename: 'AnswerStarted' | 'EvidenceReady' | 'AnswerDone' }
  | { readonly __typename: 'AnswerQueued'; readonly position: number }
  | { readonly __typename: 'ThinkingDelta' | 'AnswerDelta'; readonly text: string }
  | {
      readonly __typename: 'AnswerFailed';
      readonly code: string;
      readonly message: string;
      readonly details: unknown;
    };

/** Has a running server answer, as the pipeline of this process would. Rejects alike, and with `SERVER_STOPPING`. */
export async function* askServer(
  server: ServerRecord,
  { subject, keep, question, signal, ...request }: Question,
): AsyncGenerator<ToldEvent, void, undefined> {
  const { about, pictures } = toVariables(subject);
  const variables = { input: { ...about, keep, question, options: toOptions(request) } };
  const results = new ServerClient(server).run({ query: SUBSCRIPTION, variables, pictures, signal });
  for await (const data of results) {
    const { answer: event } = data as { answer: ApiEvent };
    switch (event.__typename) {
      case 'AnswerStarted':
        break;
      case 'AnswerQueued':
        yield { type: 'queued', position: event.position };
        break;
      case 'EvidenceReady':
        yield { type: 'evidence' };
        break;
      case 'ThinkingDelta':
        yield { type: 'thinking', text: event.text };
        break;
      case 'AnswerDelta':
        yield { type: 'answer', text: event.text };
        break;
      case 'AnswerFailed':
        throw toGlimpseError(event);
      case 'AnswerDone':
        return;
    }
  }
  throw lostServer(server.url);
}

function toVariables(subject: AskSubject): { about: object; pictures: PictureOperation['pictures'] } {
  if ('conversation' in subject)
    return { about: { conversation: toConversationId(subject.conversation) }, pictures: {} };
  return {
    about: { images: subject.pictures.map(() => ({ file: null })) },
    pictures: Object.fromEntries(
      subject.pictures.map((bytes, index) => [`input.images.${index}.file`, bytes]),
    ),
  };
}

function toOptions(question: Omit<Question, 'subject' | 'keep' | 'question'>): object {
  const { encoders, reasoner, sampling, thinking = {}, maxTokens, language, cache } = question;
  return {
    ...{ encoders, reasoner, sampling, maxTokens },
    thinking: { ...thinking, mode: thinking.mode?.toUpperCase() as Uppercase<ThinkingMode> | undefined },
    language: language?.toUpperCase() as Uppercase<Language> | undefined,
    cache: cache?.toUpperCase() as Uppercase<CacheMode> | undefined,
  };
}
