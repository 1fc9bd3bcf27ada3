import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { RUNNING_ANSWERS } from '../container/tokens.ts';
import { streamEvents, type AnswerEventData } from '../http/read-events.fixture.ts';
import { registerEcho, storeRedPixel } from '../http/served-glimpse.fixture.ts';

const ASK = `subscription($id: ID!, $mode: ThinkingMode) {
  answer(input: {image: {id: $id}, question: "What color?", options: {cache: OFF, thinking: {mode: $mode}}}) { __typename
    ... on AnswerStarted { id }
    ... on AnswerDone { answer { text thinking finishReason conversation usage { thinkingTokens } } } } }`;

describe('control of a streamed answer', () => {
  let glimpse: TestGlimpse;
  let encoder: ReturnType<typeof registerEcho>['encoder'];
  let image: string;
  beforeAll(async () => {
    glimpse = await createTestGlimpse((container) => ({ encoder } = registerEcho(container)));
    image = await storeRedPixel(glimpse.container);
  });
  afterAll(() => glimpse.dispose());

  const control = async (name: string, id: unknown): Promise<unknown> =>
    (await glimpse.query(`mutation($id: ID!) { ${name}(id: $id) }`, { id })).data?.[name];

  /** Asks, and calls a mutation twice at the first event of a type: the events, and what the mutation said. */
  async function controlAt(
    type: string,
    mutation: string,
    variables: object = {},
  ): Promise<{ events: AnswerEventData[]; said: unknown[] }> {
    const events: AnswerEventData[] = [];
    const said: unknown[] = [];
    const response = await glimpse.run(ASK, { id: image, ...variables }, { accept: 'text/event-stream' });
    for await (const event of streamEvents(response)) {
      events.push(event);
      if (event.__typename !== type || said.length > 0) continue;
      for (let call = 0; call < 2; call += 1) said.push(await control(mutation, events[0]?.id));
    }
    return { events, said };
  }

  it('ends a running thought, and the answer comes', async () => {
    const { events, said } = await controlAt('ThinkingDelta', 'finishThinking');
    expect(said).toEqual([true, false]);
    expect(events.map(({ __typename }) => __typename)).toContain('AnswerDelta');
    expect(events.at(-1)).toMatchObject({
      answer: { text: 'Question: What color?', finishReason: 'THINKING_ENDED' },
    });
  });

  it('ends the thought of an answer that has just begun', async () => {
    const { events, said } = await controlAt('AnswerStarted', 'finishThinking');
    expect(said[0]).toBe(true);
    expect(events.at(-1)).toMatchObject({ answer: { finishReason: 'THINKING_ENDED' } });
  });

  it.each([
    ['AnswerDelta', {}],
    ['AnswerStarted', { mode: 'NONE' }],
  ])('finds no thought to end at %s %j', async (type, variables) => {
    expect((await controlAt(type, 'finishThinking', variables)).said[0]).toBe(false);
  });

  it('cancels an answer with what there is of it, and keeps it in no conversation', async () => {
    const { events, said } = await controlAt('ThinkingDelta', 'cancelAnswer');
    expect(said[0]).toBe(true);
    expect(events.at(-1)).toMatchObject({
      __typename: 'AnswerDone',
      answer: {
        text: '',
        thinking: expect.stringMatching(/./),
        finishReason: 'CANCELLED',
        conversation: null,
      },
    });
  });

  it('cancels an answer whose picture is still being looked at', async () => {
    const { describe: look } = encoder;
    encoder.describe = (_images, options) =>
      new Promise((_resolve, reject) =>
        options?.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error)),
      );
    try {
      const { events } = await controlAt('AnswerStarted', 'cancelAnswer', { mode: 'AUTO' });
      expect(events.map(({ __typename }) => __typename)).toEqual(['AnswerStarted', 'AnswerDone']);
      expect(events.at(-1)).toMatchObject({
        answer: { text: '', finishReason: 'CANCELLED', usage: { thinkingTokens: 0 } },
      });
    } finally {
      encoder.describe = look;
    }
  });

  it.each(['finishThinking', 'cancelAnswer'])('says false to %s of an answer that is over', async (name) => {
    const { events } = await controlAt('AnswerDone', name);
    expect(await control(name, events[0]?.id)).toBe(false);
    expect(await control(name, 'nothing')).toBe(false);
    expect(glimpse.container.resolve(RUNNING_ANSWERS).size).toBe(0);
  });
});
