import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Hosted } from '@glimpse/host';
import { createTestGlimpse, multipart, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { readEvents, streamEvents, type AnswerEventData } from './read-events.fixture.ts';

const STREAM = { accept: 'text/event-stream' };
const ASK = `subscription($id: ID!, $question: String!, $options: AnswerOptions) {
  answer(input: {image: {id: $id}, question: $question, options: $options}) { __typename
    ... on EvidenceReady { evidence { text encoder } }
    ... on AnswerQueued { position }
    ... on AnswerDone { answer { text thinking language finishReason usage { thinkingTokens answerTokens } } }
    ... on AnswerFailed { code message retryable } } }`;

/** Far from all that the mini reasoner knows: without a repeat penalty it goes round in circles until its budgets end. */
const LONG_QUESTION = 'Describe the image. '.repeat(60);

/** Answers that the reasoner generates at the same time, by default. */
const SEQUENCES = 4;

interface EmbeddingData {
  readonly vector: readonly number[];
  readonly dimensions: number;
  readonly encoder: string;
}

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * other[index]!, 0);

/** Every test here is about computing. */
const greedy = { sampling: { greedy: true }, cache: 'OFF' };
const circling = { sampling: { greedy: true, repeatPenalty: 1 }, cache: 'OFF' };
const CAPTION = 'a blue checked cotton t-shirt on a white background';

describe('the mini pack, served', () => {
  let glimpse: TestGlimpse;
  let id: string;

  const hosted = (): Hosted => glimpse.container.resolve(REASONERS).get() as unknown as Hosted;
  const ask = (question: string, options: object = greedy): Promise<Response> =>
    glimpse.run(ASK, { id, question, options }, STREAM);
  const answer = async (question: string, options?: object): Promise<AnswerEventData | undefined> =>
    (await readEvents(await ask(question, options))).at(-1);

  beforeAll(async () => {
    glimpse = await createTestGlimpse();
    const picture = await readFile(new URL('../../../../examples/tshirt.png', import.meta.url));
    const file = new File([new Uint8Array(picture)], 'tshirt.png', { type: 'image/png' });
    const query =
      'mutation($file: File!) { addImage(input: {file: $file}) { ... on AddImageSuccess { image { id } } } }';
    const response = await glimpse.api.fetch('http://localhost/graphql', multipart(query, file));
    const { data } = (await response.json()) as { data: { addImage: { image: { id: string } } } };
    id = data.addImage.image.id;
  });
  afterAll(() => glimpse.dispose());

  it('looks at a picture with every encoder', async () => {
    const { data, errors } = await glimpse.query(
      `query($id: ID!) { node(id: $id) { ... on Image {
        description { text encoder } caption { text } labels(encoder: "mobilevit", first: 1) { text score }
        prompted: caption(prompt: "Question: what is this? Answer:") { text } } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      node: {
        description: { text: CAPTION, encoder: 'blip2' },
        caption: { text: CAPTION },
        labels: [{ text: 't-shirt', score: expect.any(Number) }],
        prompted: { text: 'a t-shirt' },
      },
    });
  });

  it('compares a picture with texts, and places both in one space', async () => {
    const { data, errors } = await glimpse.query<{
      node: { match: { text: string; score: number }[]; embedding: EmbeddingData };
      fitting: EmbeddingData;
      unfitting: EmbeddingData;
    }>(
      `query($id: ID!) {
        node(id: $id) { ... on Image {
          match(texts: ["a mug", "a t-shirt", "an invoice"], encoder: "clip") { text score }
          embedding(encoder: "clip") { vector dimensions encoder } } }
        fitting: textEmbedding(text: "a t-shirt", encoder: "clip") { vector dimensions encoder }
        unfitting: textEmbedding(text: "an invoice", encoder: "clip") { vector dimensions encoder } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    const { node, fitting, unfitting } = data!;
    expect(node.match.map(({ text }) => text)).toEqual(['a mug', 'a t-shirt', 'an invoice']);
    expect(node.match[1]!.score).toBeGreaterThan(0.6);
    for (const embedding of [node.embedding, fitting, unfitting]) {
      expect(embedding).toMatchObject({ dimensions: 64, encoder: 'clip' });
      expect(dot(embedding.vector, embedding.vector)).toBeCloseTo(1, 5);
    }
    const likeness = (embedding: EmbeddingData): number => dot(node.embedding.vector, embedding.vector);
    expect(likeness(fitting)).toBeGreaterThan(likeness(unfitting));
  });

  it('says what is wrong with a match, and who could do it', async () => {
    const codesOf = async (field: string): Promise<unknown[] | undefined> =>
      (
        await glimpse.query(`query($id: ID!) { node(id: $id) { ... on Image { ${field} } } }`, { id })
      ).errors?.map(({ extensions: { code, details } }) => ({ code, details }));
    expect(await codesOf('match(texts: [], encoder: "clip") { text }')).toEqual([
      { code: 'INVALID_INPUT', details: { argument: 'texts', received: 0 } },
    ]);
    expect(await codesOf('embedding { vector }')).toEqual([
      { code: 'ABILITY_MISSING', details: { encoder: 'blip2', ability: 'embed', available: ['clip'] } },
    ]);
  });

  it.each([
    ['What product is this?', 'EN', /t-shirt/],
    ['这是什么商品？', 'ZH', /T恤/],
  ])('streams a thought and an answer to %s', async (question, language, text) => {
    const events = await readEvents(await ask(question));
    const types = events.map((event) => event.__typename).filter((type, i, all) => type !== all[i - 1]);
    expect(types).toEqual(['AnswerStarted', 'EvidenceReady', 'ThinkingDelta', 'AnswerDelta', 'AnswerDone']);
    expect(events.at(-1)).toMatchObject({
      answer: {
        text: expect.stringMatching(text),
        thinking: expect.stringMatching(/./),
        language,
        finishReason: 'STOP',
      },
    });
  });

  it('asks another encoder where the question names one', async () => {
    const events = await readEvents(
      await ask('What product is this?', { ...greedy, encoders: ['mobilevit'] }),
    );
    const evidence = events.find((event) => event.__typename === 'EvidenceReady');
    expect(evidence).toMatchObject({
      evidence: { encoder: 'mobilevit', text: expect.stringMatching(/^t-shirt \(/) },
    });
    expect(events.at(-1)).toMatchObject({ answer: { text: expect.stringContaining('t-shirt') } });
  });

  it('answers a second question in its conversation, about two pictures and what two encoders say of them', async () => {
    const CONVERSE = `subscription($input: AskInput!) { answer(input: $input) { __typename
      ... on AnswerStarted { conversation encoders }
      ... on AnswerDone { answer { text conversation usage { promptTokens } } }
      ... on AnswerFailed { code message details } } }`;
    const converse = async (input: object): Promise<AnswerEventData[]> =>
      readEvents(await glimpse.run(CONVERSE, { input: { options: greedy, ...input } }, STREAM));
    interface Done {
      readonly text: string;
      readonly conversation: string;
      readonly usage: { readonly promptTokens: number };
    }
    const doneOf = (events: AnswerEventData[]): Done | undefined => events.at(-1)?.answer as Done | undefined;

    const chart = await readFile(new URL('../../../../examples/sales-chart.png', import.meta.url));
    const images = [{ id }, { dataUri: `data:image/png;base64,${chart.toString('base64')}` }];
    const options = { ...greedy, encoders: ['blip2', 'mobilevit'] };
    const first = doneOf(await converse({ images, question: 'What product is this?', options }));
    expect(first?.text).toMatch(/./);
    const conversation = first?.conversation;
    const events = await converse({ conversation, question: 'What color is it?' });
    expect(events[0]).toMatchObject({ conversation, encoders: ['blip2', 'mobilevit'] });
    const second = doneOf(events);
    expect(second?.text).toMatch(/./);
    // The first answer, the control tokens around it and the second question, which are one more turn.
    expect(second?.usage.promptTokens).toBeGreaterThan((first?.usage.promptTokens ?? 0) + 8);

    const long = await converse({ conversation, question: 'word '.repeat(9_000) });
    expect(long.map(({ __typename: type }) => type)).toEqual(['AnswerStarted', 'AnswerFailed']);
    expect(long.at(-1)).toMatchObject({
      code: 'PROMPT_TOO_LONG',
      message: expect.stringMatching(/exceed the context of \d+ tokens by \d+\..* has 2 turns in the prompt/),
      details: {
        contextSize: expect.any(Number),
        promptTokens: expect.any(Number),
        maxTokens: 500,
        turns: 2,
      },
    });
    expect(long.map(({ __typename }) => __typename)).not.toContain('ThinkingDelta');
  });

  it('tells those who wait their place', async () => {
    const working = await Promise.all(
      Array.from({ length: SEQUENCES }, async () => streamEvents(await ask(LONG_QUESTION, circling))),
    );
    await Promise.all(
      working.map(async (events) => {
        let type: string | undefined;
        while (type !== 'ThinkingDelta') ({ __typename: type } = (await events.next()).value ?? {});
      }),
    );
    const places: unknown[] = [];
    for await (const waiting of streamEvents(await ask('What color is it?'))) {
      if (waiting.__typename === 'AnswerQueued') places.push(waiting.position);
      if (places.length > 0) break;
    }
    expect(places).toEqual([1]);
    await Promise.all(working.map((events) => events.return()));
    expect((await answer('What color is it?'))?.__typename).toBe('AnswerDone');
  });

  it('fails one answer when its host is killed, and serves the next', async () => {
    await answer('What color is it?');
    const events: AnswerEventData[] = [];
    for await (const event of streamEvents(await ask(LONG_QUESTION, circling))) {
      const { pid } = hosted().status;
      if (event.__typename === 'ThinkingDelta' && pid) process.kill(pid, 'SIGKILL');
      events.push(event);
    }
    expect(events.at(-1)).toMatchObject({
      __typename: 'AnswerFailed',
      code: 'HOST_CRASHED',
      retryable: true,
    });
    expect(events.filter(({ __typename }) => /Done|Failed/.test(__typename))).toHaveLength(1);
    expect((await answer('What color is it?'))?.__typename).toBe('AnswerDone');
  });

  it('frees the reasoner when the subscriber leaves', async () => {
    for await (const event of streamEvents(await ask(LONG_QUESTION, circling)))
      if (event.__typename === 'ThinkingDelta') break;
    while (hosted().status.inFlight > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(hosted().status).toMatchObject({ state: 'running', queued: 0, inFlight: 0 });
  });
});

it('swaps the default encoder by configuration alone', async () => {
  const glimpse = await createTestGlimpse(undefined, { encoder: 'mobilevit' });
  try {
    expect(glimpse.container.resolve(VISION_ENCODERS).get().name).toBe('mobilevit');
    const { data } = await glimpse.query('{ encoders { id isDefault } }');
    expect(data).toEqual({
      encoders: [
        { id: 'blip2', isDefault: false },
        { id: 'clip', isDefault: false },
        { id: 'mobilevit', isDefault: true },
        { id: 'ocr', isDefault: false },
      ],
    });
  } finally {
    await glimpse.dispose();
  }
});
