import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { GlimpseError, Registry } from '@glimpse/core';
import sharp from 'sharp';
import { conversationsConfigSchema, type ConversationsConfig } from '../config/conversations-config.ts';
import { EchoReasoner } from '../container/echo-reasoner.fixture.ts';
import { createMeanColorEncoder } from '../container/mean-color.fixture.ts';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { CONVERSATION_STORE, IMAGE_STORE, REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { readEvents, streamEvents, type AnswerEventData } from '../http/read-events.fixture.ts';

const png = (shade: number): Promise<Buffer> =>
  sharp({ create: { width: 4, height: 4, channels: 3, background: { r: shade, g: 0, b: 0 } } })
    .png()
    .toBuffer();

const ADD = `mutation($uri: String!) { addImage(input: {dataUri: $uri}) { ... on AddImageSuccess { image { id } } } }`;
const ASK = `subscription($input: AskInput!) { answer(input: $input) { __typename
  ... on AnswerStarted { conversation }
  ... on EvidenceReady { evidence { image text } }
  ... on AnswerDone { answer { text conversation evidence { image encoder } } }
  ... on AnswerFailed { code message retryable details } } }`;
const REMOVE_IMAGE = 'mutation($id: ID!) { removeImage(id: $id) { ... on RemoveImageSuccess { id } } }';
const REMOVE = `mutation($id: ID!) { removeConversation(id: $id) {
  ... on RemoveConversationSuccess { id } ... on ConversationRefused { code message } } }`;
const SHOW = `query($id: ID!) { conversation(id: $id) {
  id images { id } turns { question answer } encoders reasoner language } }`;

interface Done {
  readonly text: string;
  readonly conversation: string | null;
}

describe('conversations in the API', () => {
  const encoders = [createMeanColorEncoder(), createMeanColorEncoder('other')];
  const reasoner = new EchoReasoner();
  const { reason } = reasoner;
  let shared: TestGlimpse;
  let glimpse: TestGlimpse;
  let red: string;

  const create = (limits: Partial<ConversationsConfig> = {}, flags = {}): Promise<TestGlimpse> =>
    createTestGlimpse(
      (container) => {
        const eyes = new Registry('UNKNOWN_ENCODER', encoders, 'mean-color');
        container.registerInstance(VISION_ENCODERS, eyes);
        container.registerInstance(REASONERS, new Registry('UNKNOWN_REASONER', [reasoner], 'echo'));
      },
      flags,
      { conversations: conversationsConfigSchema.parse(limits) },
    );
  const add = async (shade: number): Promise<string> => {
    const variables = { uri: `data:image/png;base64,${(await png(shade)).toString('base64')}` };
    const { data } = await glimpse.query<{ addImage: { image: { id: string } } }>(ADD, variables);
    return data?.addImage.image.id ?? '';
  };
  const stream = async (input: object, from = glimpse): Promise<Response> =>
    from.run(ASK, { input }, { accept: 'text/event-stream' });
  const ask = async (input: object, from?: TestGlimpse): Promise<AnswerEventData> =>
    (await readEvents(await stream(input, from))).at(-1) ?? { __typename: 'nothing' };
  const startOf = async (events: ReturnType<typeof streamEvents>): Promise<unknown> => {
    const { value } = await events.next();
    return value ? value.conversation : undefined;
  };
  const answer = async (input: object, from?: TestGlimpse): Promise<Done> =>
    (await ask(input, from)).answer as Done;
  const show = async (id: unknown, from = glimpse): Promise<unknown> =>
    (await from.query<{ conversation: unknown }>(SHOW, { id })).data?.conversation;
  const kept = (): Promise<string[]> =>
    readdir(join(glimpse.folder, 'data', 'conversations')).then(
      (names) => names.filter((name) => name.endsWith('.jsonl')),
      () => [],
    );
  const begin = async (): Promise<string> =>
    (await answer({ image: { id: red }, question: 'What is it?' })).conversation ?? '';
  /** A server of its own for a test. */
  const limit = async (limits: Partial<ConversationsConfig>): Promise<void> => {
    glimpse = await create(limits);
    red = await add(200);
  };
  /** Lets the reasoner begin when the returned function is called, or its reader leaves. */
  const hold = (): { reached: Promise<unknown>; open: () => void } => {
    const [reached, gate] = [new AbortController(), new AbortController()];
    const opened = once(gate.signal, 'abort');
    reasoner.reason = async function* (prompt, options) {
      reached.abort();
      await Promise.race([opened, options?.signal ? once(options.signal, 'abort') : opened]);
      yield* reason.call(this, prompt, options);
    };
    return { reached: once(reached.signal, 'abort'), open: () => gate.abort() };
  };

  beforeAll(async () => {
    shared = await create();
  });
  beforeEach(async () => {
    glimpse = shared;
    red = await add(200);
    reasoner.prompts.length = 0;
    reasoner.reason = reason;
  });
  afterEach(async () => {
    if (glimpse !== shared) await glimpse.dispose();
    const store = shared.container.resolve(CONVERSATION_STORE);
    for (const { position } of (await store.list(100)).entries) await store.remove(position.id);
  });
  afterAll(() => shared.dispose());

  it('begin with a first question, whose prompt a second one continues', async () => {
    const events = await readEvents(await stream({ image: { id: red }, question: 'What is it?' }));
    const conversation = events[0]?.conversation;
    expect(conversation).toMatch(/./);
    expect(events.at(-1)).toMatchObject({ answer: { conversation } });
    expect(await answer({ conversation, question: ' Why? ' })).toMatchObject({ conversation });
    const [first, second] = reasoner.prompts;
    expect(second).toEqual({
      prefix: first?.prefix,
      turns: [{ question: 'Question: What is it?', answer: 'Question: What is it?' }],
      question: 'Question: Why?',
    });
    expect(await show(conversation)).toEqual({
      id: conversation,
      images: [{ id: red }],
      turns: [
        { question: 'What is it?', answer: 'Question: What is it?' },
        { question: ' Why? ', answer: 'Question: Why?' },
      ],
      encoders: ['mean-color'],
      reasoner: 'echo',
      language: null,
    });
  });

  it('go on after a restart', async () => {
    const conversation = await begin();
    const later = await create({}, { dataDir: join(glimpse.folder, 'data') });
    try {
      expect(await answer({ conversation, question: 'Why?' }, later)).toMatchObject({ conversation });
      expect(reasoner.prompts.at(-1)?.turns).toHaveLength(1);
    } finally {
      await later.dispose();
    }
  });

  it('ask the encoders and use the language of their first question, unless one names others', async () => {
    const options = { encoders: ['other', 'mean-color'], language: 'ZH' };
    const { conversation } = await answer({ image: { id: red }, question: 'What?', options });
    await answer({ conversation, question: 'Why?' });
    await answer({ conversation, question: 'How?', options: { encoders: ['other'], language: 'EN' } });
    const [first, second, third] = reasoner.prompts.map(({ prefix }) => prefix);
    expect(second).toBe(first);
    expect(second?.match(/描述：/g)).toHaveLength(2);
    expect(third?.match(/Caption: /g)).toHaveLength(1);
    expect(await show(conversation)).toMatchObject({ encoders: options.encoders, language: 'ZH' });
  });

  it('are about several pictures, told apart by their numbers', async () => {
    const blue = await add(10);
    const images = [{ id: red }, { id: blue }];
    const events = await readEvents(await stream({ images, question: 'Which is red?' }));
    expect(events.flatMap(({ evidence }) => evidence ?? [])).toEqual([
      { image: red, text: 'a picture of color 200 0 0' },
      { image: blue, text: 'a picture of color 10 0 0' },
    ]);
    expect(reasoner.prompts[0]?.prefix).toContain(
      'Image 1:\nCaption: a picture of color 200 0 0\n\nImage 2:\nCaption: a picture of color 10 0 0\n\n',
    );
    const conversation = events[0]?.conversation;
    await answer({ conversation, question: 'And image 2?' });
    expect(reasoner.prompts[1]?.prefix).toBe(reasoner.prompts[0]?.prefix);
    expect(await show(conversation)).toMatchObject({ images });
  });

  it.each([
    [{}, 'received none'],
    [{ image: { id: 'x' }, conversation: 'x' }, 'received image, conversation'],
    [{ images: [], conversation: 'x' }, 'received images, conversation'],
    [{ images: [] }, "Expected 1 to 16 'images', received 0"],
    [{ conversation: 'x' }, "received 'x'"],
  ])('take a question about %j as a mistake', async (about, message) => {
    expect(await ask({ ...about, question: '?' })).toMatchObject({
      code: 'INVALID_INPUT',
      message: expect.stringContaining(message),
    });
    expect(reasoner.prompts).toEqual([]);
  });

  it('take more pictures than a question may have as a mistake, and store none of them', async () => {
    const bytes = await png(99);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const uri = `data:image/png;base64,${bytes.toString('base64')}`;
    const images = Array.from({ length: 17 }, () => ({ dataUri: uri }));
    expect(await ask({ images, question: '?' })).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await glimpse.container.resolve(IMAGE_STORE).find(sha256)).toBeUndefined();
  });

  it('keep nothing of a question that asks for that', async () => {
    const [started] = await readEvents(await stream({ image: { id: red }, question: 'What?', keep: false }));
    expect([started?.conversation, await kept()]).toEqual([null, []]);
    const conversation = await begin();
    expect(await answer({ conversation, question: 'Aside?', keep: false })).toMatchObject({
      text: 'Question: Aside?',
      conversation: null,
    });
    expect(reasoner.prompts.at(-1)?.turns).toHaveLength(1);
    expect(await show(conversation)).toMatchObject({ turns: [{ question: 'What is it?' }] });
  });

  it('keep none where the configuration says so', async () => {
    await limit({ max: 0 });
    expect([await begin(), await kept()]).toEqual(['', []]);
  });

  it('refuse a second question while the first is being answered, and take it afterwards', async () => {
    const conversation = await begin();
    const { open } = hold();
    const first = streamEvents(await stream({ conversation, question: 'One?' }));
    await first.next();
    expect(await ask({ conversation, question: 'Two?' })).toMatchObject({
      code: 'CONVERSATION_BUSY',
      retryable: true,
    });
    open();
    let last: AnswerEventData | undefined;
    for await (const event of first) last = event;
    expect(last).toMatchObject({ __typename: 'AnswerDone' });
    await answer({ conversation, question: 'Two?' });
    expect(await show(conversation)).toMatchObject({
      turns: [{ question: 'What is it?' }, { question: 'One?' }, { question: 'Two?' }],
    });
  });

  it('are known to be busy before their first answer is done, and not to be kept when its reader leaves', async () => {
    const { reached } = hold();
    const events = streamEvents(await stream({ image: { id: red }, question: 'One?' }));
    const conversation = await startOf(events);
    expect(await ask({ conversation, question: 'Two?' })).toMatchObject({ code: 'CONVERSATION_BUSY' });
    await reached;
    await events.return();
    let code: unknown = 'CONVERSATION_BUSY';
    while (code === 'CONVERSATION_BUSY') ({ code } = await ask({ conversation, question: 'Two?' }));
    expect([code, await kept()]).toEqual(['CONVERSATION_NOT_FOUND', []]);
  });

  it('keep no turn that fails', async () => {
    const conversation = await begin();
    reasoner.reason = async function* (prompt) {
      this.prompts.push(prompt);
      yield { type: 'answer', text: 'Hm' };
      throw new GlimpseError({ code: 'PROMPT_TOO_LONG', message: 'Too long.', details: { promptTokens: 9 } });
    };
    expect(await ask({ conversation, question: 'Why?' })).toMatchObject({
      code: 'PROMPT_TOO_LONG',
      message: expect.stringMatching(
        /^Too long\. Conversation '.*' has 1 turn in the prompt; begin another\.$/,
      ),
      details: { promptTokens: 9, turns: 1 },
    });
    expect(await show(conversation)).toMatchObject({ turns: [{ question: 'What is it?' }] });
  });

  it.each([
    [{ maxTurns: 1 }, { measure: 'turns', limit: 1, received: 2 }],
    [{ maxBytes: 1000 }, { measure: 'bytes', limit: 1000 }],
  ])('refuse with %j what does not fit, before any work', async (limits, details) => {
    await limit(limits);
    const conversation = await begin();
    encoders[0]!.calls.length = 0;
    expect(await ask({ conversation, question: 'Why? '.repeat(150) })).toMatchObject({
      code: 'CONVERSATION_FULL',
      details,
    });
    expect([reasoner.prompts.length, encoders[0]?.calls]).toEqual([1, []]);
    expect(await answer({ conversation, question: 'Why?', keep: false })).toMatchObject({
      text: 'Question: Why?',
    });
  });

  it('go with any of their pictures', async () => {
    const blue = await add(10);
    const { conversation } = await answer({ images: [{ id: red }, { id: blue }], question: 'Which?' });
    await glimpse.query(REMOVE_IMAGE, { id: blue });
    expect([await show(conversation), await kept()]).toEqual([null, []]);
    expect(await ask({ conversation, question: 'Why?' })).toMatchObject({ code: 'CONVERSATION_NOT_FOUND' });
  });

  it.each([
    ['a picture', 'before the first answer', REMOVE_IMAGE, false],
    ['a picture that comes back', 'before the first answer', REMOVE_IMAGE, true],
    ['a picture that comes back', 'before the second answer', REMOVE_IMAGE, true],
    ['the conversation itself', 'before the second answer', REMOVE, false],
  ])('stay removed with %s that is removed %s', async (_what, when, mutation, returns) => {
    const about = when.includes('second') ? { conversation: await begin() } : { image: { id: red } };
    const { reached, open } = hold();
    const events = streamEvents(await stream({ ...about, question: 'Why?' }));
    const conversation = await startOf(events);
    await reached;
    await glimpse.query(mutation, { id: mutation === REMOVE ? conversation : red });
    if (returns) expect(await add(200)).toBe(red);
    open();
    let last: AnswerEventData | undefined;
    for await (const event of events) last = event;
    expect(last).toMatchObject({ answer: { text: 'Question: Why?', conversation: null } });
    expect([await show(conversation), await kept()]).toEqual([null, []]);
  });

  it('are listed as a connection, found as nodes, and removed once', async () => {
    const [one, two] = [await begin(), await begin()];
    const LIST = `query($after: String) { conversations(first: 1, after: $after) {
      edges { node { id turns { question } } } pageInfo { hasNextPage endCursor } } }`;
    interface Page {
      readonly conversations: {
        readonly edges: readonly { node: { id: string } }[];
        readonly pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }
    const first = (await glimpse.query<Page>(LIST)).data?.conversations;
    const after = first?.pageInfo.endCursor;
    const second = (await glimpse.query<Page>(LIST, { after })).data?.conversations;
    expect([first, second].flatMap((page) => page?.edges.map(({ node }) => node.id))).toEqual([two, one]);
    expect([first, second].map((page) => page?.pageInfo.hasNextPage)).toEqual([true, false]);

    const node = 'query($id: ID!) { node(id: $id) { ... on Conversation { turns { question } } } }';
    expect((await glimpse.query(node, { id: one })).data).toEqual({
      node: { turns: [{ question: 'What is it?' }] },
    });
    expect((await glimpse.query(REMOVE, { id: one })).data).toEqual({ removeConversation: { id: one } });
    expect((await glimpse.query(REMOVE, { id: one })).data).toEqual({
      removeConversation: { code: 'CONVERSATION_NOT_FOUND', message: expect.stringMatching(/./) },
    });
    expect((await glimpse.query(REMOVE, { id: red })).data).toMatchObject({
      removeConversation: { code: 'INVALID_INPUT' },
    });
    expect((await glimpse.query(node, { id: one })).data).toEqual({ node: null });
  });

  it('that cannot be kept are answered all the same, and logged', async () => {
    await limit({});
    const store = glimpse.container.resolve(CONVERSATION_STORE);
    store.create = () => Promise.reject(new Error('no space'));
    expect(await answer({ image: { id: red }, question: 'What?' })).toEqual({
      text: 'Question: What?',
      conversation: null,
      evidence: [{ image: red, encoder: 'mean-color' }],
    });
    expect(glimpse.logged).toEqual([expect.objectContaining({ message: 'A conversation cannot be kept' })]);
  });
});
