import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { INTAKE } from '../container/tokens.ts';
import { streamEvents, type AnswerEventData } from './read-events.fixture.ts';

const ASK = `subscription($id: ID!, $question: String!, $options: AnswerOptions) {
  answer(input: {image: {id: $id}, question: $question, options: $options}) { __typename
    ... on AnswerStarted { id }
    ... on ThinkingDelta { text }
    ... on AnswerValue { value }
    ... on AnswerDone { answer { text thinking value evidence { text } finishReason usage { thinkingTokens } } }
    ... on AnswerFailed { code details } } }`;

/** Far from all that the mini reasoner knows: it wanders for about a second, long enough to be stopped. */
const LONG_QUESTION = 'Describe the image. '.repeat(60);
const CARD = {
  type: 'object',
  properties: { kind: { enum: ['t-shirt', 'mug'] }, color: { type: 'string', maxLength: 8 } },
  required: ['kind', 'color'],
  additionalProperties: false,
};

describe('reasoning, served by the mini pack', () => {
  let glimpse: TestGlimpse;
  let id: string;
  beforeAll(async () => {
    glimpse = await createTestGlimpse(undefined, { encoder: 'mobilevit' });
    const bytes = await readFile(new URL('../../../../examples/tshirt.png', import.meta.url));
    const { sha256 } = await glimpse.container.resolve(INTAKE).add({ bytes });
    id = Buffer.from(`Image:${sha256}`).toString('base64');
    // Starts the models.
    await ask('What product is this?', { maxTokens: 1 });
  });
  afterAll(() => glimpse.dispose());

  async function ask(
    question: string,
    options: object,
    onThought: (answer: unknown) => Promise<unknown> = () => Promise.resolve(),
  ): Promise<AnswerEventData[]> {
    const events: AnswerEventData[] = [];
    let isTold = false;
    const variables = { id, question, options: { sampling: { greedy: true }, cache: 'OFF', ...options } };
    const response = await glimpse.run(ASK, variables, { accept: 'text/event-stream' });
    for await (const event of streamEvents(response)) {
      events.push(event);
      if (event.__typename === 'ThinkingDelta' && !isTold) await onThought(events[0]?.id);
      isTold ||= event.__typename === 'ThinkingDelta';
    }
    return events;
  }
  const typesOf = (events: readonly AnswerEventData[]): string[] =>
    events.map(({ __typename }) => __typename).filter((type, i, all) => type !== all[i - 1]);

  it('streams the growing value of an answer by a schema, after a free thought', async () => {
    const events = await ask('What product is this?', { schema: CARD });
    expect(typesOf(events)).toContain('ThinkingDelta');
    const values = events.flatMap(({ __typename, value }) => (__typename === 'AnswerValue' ? [value] : []));
    expect(values[0]).toEqual({});
    expect(events.at(-1)).toMatchObject({
      answer: { value: { kind: expect.any(String), color: expect.any(String) }, finishReason: 'STOP' },
    });
    expect(values.at(-1)).toEqual((events.at(-1)?.answer as { value: unknown }).value);
  });

  it('answers with passages of the evidence where a schema asks for quotes', async () => {
    const quotes = { type: 'array', items: { type: 'string', format: 'quote' }, minItems: 4, maxItems: 4 };
    const sampling = { temperature: 1.5, seed: 2 };
    const [last] = (await ask('What product is this?', { schema: quotes, sampling })).slice(-1);
    const { value, evidence } = last?.answer as { value: string[]; evidence: { text: string }[] };
    expect(value.join('')).not.toBe('');
    for (const quote of value) expect(evidence.map(({ text }) => text).join('\n')).toContain(quote);
  });

  it('fails an answer whose tokens run out within its value, with its text', async () => {
    const events = await ask('What product is this?', { schema: CARD, maxTokens: 2 });
    expect(events.at(-1)).toMatchObject({
      code: 'ANSWER_INCOMPLETE',
      details: { text: expect.stringMatching(/^\{/), answerTokens: 2 },
    });
  });

  it('thinks as told', async () => {
    const none = await ask('What product is this?', { thinking: { mode: 'NONE' } });
    expect(typesOf(none)).not.toContain('ThinkingDelta');
    expect(none.at(-1)).toMatchObject({ answer: { thinking: '', usage: { thinkingTokens: 0 } } });
    const some = await ask('What product is this?', { thinking: { mode: 'ALWAYS', budgetTokens: 2 } });
    expect(some.at(-1)).toMatchObject({
      answer: { thinking: expect.stringMatching(/./), finishReason: 'THINKING_BUDGET' },
    });
  });

  it.each([
    ['finishThinking', 'THINKING_ENDED'],
    ['cancelAnswer', 'CANCELLED'],
  ])('ends a thought in a process of its own by %s', async (mutation, finishReason) => {
    const events = await ask(LONG_QUESTION, { schema: CARD }, (answer) =>
      glimpse.query(`mutation($id: ID!) { ${mutation}(id: $id) }`, { id: answer }),
    );
    expect(events.at(-1)).toMatchObject({ answer: { finishReason, thinking: expect.stringMatching(/./) } });
  });
});
