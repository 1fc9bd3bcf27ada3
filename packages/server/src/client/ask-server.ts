import type { AnswerEvent, AnswerRequest, CacheMode, Language, ThinkingMode } from '@glimpse/core';
import type { ServerRecord } from '../presence/server-record.ts';
import { lostServer, ServerClient } from './server-client.ts';
import { toGlimpseError } from './to-glimpse-error.ts';

/** A question about a picture that the server does not have yet. */
export type Question = Omit<AnswerRequest, 'image'> & { readonly bytes: Uint8Array<ArrayBuffer> };

/** What a server tells of an answer on its way; of the evidence, that it is there. */
export type ToldEvent =
  Extract<AnswerEvent, { type: 'queued' | 'thinking' | 'answer' }> | Pick<EvidenceEvent, 'type'>;

type EvidenceEvent = Extract<AnswerEvent, { type: 'evidence' }>;

const SUBSCRIPTION = `subscription Ask($file: File!, $question: String!, $options: AnswerOptions) {
  answer(input: {image: {file: $file}, question: $question, options: $options}) {
    __typename
    ... on AnswerQueued { position }
    ... on ThinkingDelta { text }
    ... on AnswerDelta { text }
    ... on AnswerFailed { code message retryAfter }
  }
}`;

/** Members of {@link SUBSCRIPTION}, as GraphQL gives them. */
type ApiEvent =
  | { readonly __typename: 'AnswerStarted' | 'EvidenceReady' | 'AnswerDone' }
  | { readonly __typename: 'AnswerQueued'; readonly position: number }
  | { readonly __typename: 'ThinkingDelta' | 'AnswerDelta'; readonly text: string }
  | { readonly __typename: 'AnswerFailed'; readonly code: string; readonly message: string };

/** Has a running server answer, as the pipeline of this process would. Rejects alike, and with `SERVER_STOPPING`. */
export async function* askServer(
  server: ServerRecord,
  { bytes, question, signal, ...request }: Question,
): AsyncGenerator<ToldEvent, void, undefined> {
  const variables = { question, options: toOptions(request) };
  const results = new ServerClient(server).run({ query: SUBSCRIPTION, bytes, variables, signal });
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

function toOptions(question: Omit<Question, 'bytes' | 'question'>): object {
  const { encoders, reasoner, sampling, thinking = {}, maxTokens, language, cache } = question;
  return {
    ...{ encoders, reasoner, sampling, maxTokens },
    thinking: { ...thinking, mode: thinking.mode?.toUpperCase() as Uppercase<ThinkingMode> | undefined },
    language: language?.toUpperCase() as Uppercase<Language> | undefined,
    cache: cache?.toUpperCase() as Uppercase<CacheMode> | undefined,
  };
}
