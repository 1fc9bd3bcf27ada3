import type { ErrorCode } from '@glimpse/core';
import { readEvents, streamEvents } from '../http/read-events.fixture.ts';
import { toConversationId } from '../schema/node-id.ts';
import type { Provocation } from './provoked-by-pictures.fixture.ts';
import type { Stage } from './stage.fixture.ts';

const ASK = `subscription($input: AskInput!) { answer(input: $input) {
  __typename ... on AnswerStarted { conversation } ... on AnswerFailed { code } } }`;

const ask = ({ api }: Stage, input: object): Promise<Response> =>
  api.run(
    ASK,
    { input: { question: 'What color?', options: { maxTokens: 8 }, ...input } },
    { accept: 'text/event-stream' },
  );

/** Of questions that refer to those before them. */
export const PROVOKED_BY_CONVERSATIONS = {
  CONVERSATION_NOT_FOUND: async (stage) =>
    readEvents(await ask(stage, { conversation: toConversationId('0c1c4fd8-8ed7-4a3c-8b53-6f0f0f5b1f5e') })),
  // The stage allows one turn.
  CONVERSATION_FULL: async (stage) => {
    const [started] = await readEvents(await ask(stage, { image: { id: stage.id } }));
    return readEvents(await ask(stage, { conversation: started?.conversation }));
  },
  CONVERSATION_BUSY: async (stage) => {
    for await (const { conversation } of streamEvents(await ask(stage, { image: { id: stage.id } })))
      // Awaited here, as leaving the loop ends the answer that keeps the conversation busy.
      return await readEvents(await ask(stage, { conversation }));
    return undefined;
  },
} as const satisfies Partial<Record<ErrorCode, Provocation>>;
