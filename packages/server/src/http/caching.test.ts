import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { Registry } from '@glimpse/core';
import sharp from 'sharp';
import { CacheFolder } from '../cache/cache-folder.ts';
import { EchoReasoner } from '../container/echo-reasoner.fixture.ts';
import { createMeanColorEncoder } from '../container/mean-color.fixture.ts';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { readEvents } from './read-events.fixture.ts';

const OPTIONS = { sampling: { greedy: true } };

let dataDir: string;
let runs: TestGlimpse[];
let encoder: ReturnType<typeof createMeanColorEncoder>;
let reasoner: EchoReasoner;
let id: string;

/** A server on the one data folder; each has a memory of its own. */
async function start(): Promise<TestGlimpse> {
  const glimpse = await createTestGlimpse(
    (container) => {
      container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', [encoder], 'mean-color'));
      container.registerInstance(REASONERS, new Registry('UNKNOWN_REASONER', [reasoner], 'echo'));
    },
    { dataDir },
  );
  runs.push(glimpse);
  return glimpse;
}

const answer = async (glimpse: TestGlimpse, options: object = OPTIONS): Promise<unknown> => {
  const { data } = await glimpse.query<{ node: { answer: unknown } }>(
    `query($id: ID!, $options: AnswerOptions) { node(id: $id) { ... on Image {
      answer(question: "What color?", options: $options) { text cached usage { answerTokens } } } } }`,
    { id, options },
  );
  return data?.node.answer;
};

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'glimpse-data-'));
  runs = [];
  encoder = createMeanColorEncoder();
  reasoner = new EchoReasoner();
  const red = await sharp({ create: { width: 8, height: 6, channels: 3, background: 'red' } })
    .png()
    .toBuffer();
  const { data } = await (
    await start()
  ).query<{ addImage: { image: { id: string } } }>(
    'mutation($uri: String!) { addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image { id } } } }',
    { uri: `data:image/png;base64,${red.toString('base64')}` },
  );
  id = data?.addImage.image.id ?? '';
});
afterEach(async () => {
  for (const glimpse of runs) await glimpse.dispose();
  await rm(dataDir, { recursive: true, force: true });
});

it('answers a repeatable question once, for later requests and later runs', async () => {
  const told = { text: 'Question: What color?', usage: { answerTokens: 1 } };
  const first = await start();
  expect(await answer(first)).toEqual({ ...told, cached: false });
  expect(await answer(first)).toEqual({ ...told, cached: true });
  expect(await answer(await start())).toEqual({ ...told, cached: true });
  expect({ captions: encoder.calls, answers: reasoner.ends }).toEqual({ captions: [1], answers: 1 });
});

it('streams a kept answer as any other', async () => {
  const glimpse = await start();
  const stream = async () =>
    readEvents(
      await glimpse.run(
        `subscription($id: ID!, $options: AnswerOptions) {
          answer(input: {image: {id: $id}, question: "What color?", options: $options}) { __typename
            ... on EvidenceReady { evidence { text } } ... on ThinkingDelta { text } ... on AnswerDelta { text }
            ... on AnswerDone { answer { text thinking cached } } } }`,
        { id, options: OPTIONS },
        { accept: 'text/event-stream' },
      ),
    );
  const computed = await stream();
  const thinking = computed
    .filter(({ __typename }) => __typename === 'ThinkingDelta')
    .map(({ text }) => text);
  expect(thinking.length).toBeGreaterThan(1);
  const text = 'Question: What color?';
  expect(await stream()).toEqual([
    { __typename: 'AnswerStarted' },
    { __typename: 'EvidenceReady', evidence: { text: 'a picture of color 255 0 0' } },
    { __typename: 'ThinkingDelta', text: thinking.join('') },
    { __typename: 'AnswerDelta', text },
    { __typename: 'AnswerDone', answer: { text, thinking: thinking.join(''), cached: true } },
  ]);
  expect(reasoner.ends).toBe(1);
});

it('answers sixteen equal questions at once with one thought', async () => {
  const glimpse = await start();
  await Promise.all(Array.from({ length: 16 }, () => answer(glimpse)));
  expect({ captions: encoder.calls, answers: reasoner.ends }).toEqual({ captions: [1], answers: 1 });
});

it.each([
  ['REFRESH', [1, 1, 1], 3],
  ['OFF', [1, 1, 1], 3],
])('computes evidence and answer anew on %s', async (cache, captions, answers) => {
  const glimpse = await start();
  await answer(glimpse);
  for (let time = 0; time < 2; time += 1)
    expect(await answer(glimpse, { ...OPTIONS, cache })).toMatchObject({ cached: false });
  expect({ captions: encoder.calls, answers: reasoner.ends }).toEqual({ captions, answers });
});

it('does not keep an answer that chance made, but its evidence', async () => {
  const glimpse = await start();
  await answer(glimpse, {});
  expect(await answer(glimpse, {})).toMatchObject({ cached: false });
  expect({ captions: encoder.calls, answers: reasoner.ends }).toEqual({ captions: [1], answers: 2 });
});

it('takes a mode for a single field', async () => {
  const glimpse = await start();
  const ask = async (mode: string) =>
    glimpse.query(
      'query($id: ID!, $mode: CacheMode) { node(id: $id) { ... on Image { caption(cache: $mode) { text } } } }',
      {
        id,
        mode,
      },
    );
  for (const mode of ['USE', 'USE', 'OFF', 'REFRESH', 'USE']) await ask(mode);
  expect(encoder.calls).toEqual([1, 1, 1]);
});

it('forgets a removed picture, in memory and on disk', async () => {
  const glimpse = await start();
  await answer(glimpse);
  const folder = new CacheFolder(join(dataDir, 'cache'));
  expect((await folder.list()).map(({ kind }) => kind).sort()).toEqual(['answer', 'evidence']);
  await glimpse.query('mutation($id: ID!) { removeImage(id: $id) { __typename } }', { id });
  expect(await folder.list()).toEqual([]);
});

it('keeps nothing of a picture that is removed while a model looks at it', async () => {
  const remove = (): Promise<unknown> =>
    glimpse.query('mutation($id: ID!) { removeImage(id: $id) { __typename } }', { id });
  const { describe } = encoder;
  encoder.describe = async (images, options) => {
    const seen = await describe(images, options);
    await remove();
    return seen;
  };
  const glimpse = await start();
  expect(await answer(glimpse)).toMatchObject({ cached: false });
  expect(await new CacheFolder(join(dataDir, 'cache')).list()).toEqual([]);
});

it('computes anew what another process cleared', async () => {
  const glimpse = await start();
  await answer(glimpse);
  expect(await answer(glimpse)).toMatchObject({ cached: true });
  await new CacheFolder(join(dataDir, 'cache')).removeAll();
  expect(await answer(glimpse)).toMatchObject({ cached: false });
});
