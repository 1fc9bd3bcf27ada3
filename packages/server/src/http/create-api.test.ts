import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from '@glimpse/core';
import sharp from 'sharp';
import { EchoReasoner } from '../container/echo-reasoner.fixture.ts';
import { CSRF_HEADER } from './use-csrf-header.ts';
import { createMeanColorEncoder } from '../container/mean-color.fixture.ts';
import { createTestGlimpse, multipart, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { REASONERS, VISION_ENCODERS } from '../container/tokens.ts';
import { DEFAULT_INTAKE_LIMITS } from '../intake/intake-limits.ts';
import { readEvents } from './read-events.fixture.ts';

const png = (r: number, g: number, b: number): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 6, channels: 3, background: { r, g, b } } })
    .png()
    .toBuffer();
const dataUri = (bytes: Uint8Array, type = 'image/png'): string =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

const STREAM = { accept: 'text/event-stream' };

const ADD = `mutation($input: ImageInput!) { addImage(input: $input) {
  ... on AddImageSuccess { image { id sha256 width height mediaType } }
  ... on ImageRefused { code message }
} }`;

describe('the API', () => {
  const encoder = createMeanColorEncoder();
  const reasoner = new EchoReasoner();
  let glimpse: TestGlimpse;
  let red: Buffer;
  let id: string;

  const add = async (bytes: Uint8Array): Promise<string> => {
    const variables = { input: { dataUri: dataUri(bytes) } };
    const { data } = await glimpse.query<{ addImage: { image: { id: string } } }>(ADD, variables);
    return data?.addImage.image.id ?? '';
  };

  beforeAll(async () => {
    glimpse = await createTestGlimpse((container) => {
      container.registerInstance(VISION_ENCODERS, new Registry('UNKNOWN_ENCODER', [encoder], 'mean-color'));
      container.registerInstance(REASONERS, new Registry('UNKNOWN_REASONER', [reasoner], 'echo'));
    });
    red = await png(200, 0, 0);
    id = await add(red);
  });
  afterAll(() => glimpse.dispose());

  it('swaps an encoder by registration alone', async () => {
    const { data } = await glimpse.query(
      'query($id: ID!) { encoders { id isDefault abilities } node(id: $id) { ... on Image { caption { text encoder } } } }',
      { id },
    );
    expect(data).toEqual({
      encoders: [{ id: 'mean-color', isDefault: true, abilities: ['CAPTION'] }],
      node: { caption: { text: 'a picture of color 200 0 0', encoder: 'mean-color' } },
    });
  });

  it('takes a multipart file and stores the same bytes once', async () => {
    const query = ADD.replace('($input: ImageInput!)', '($file: File!)').replace('$input)', '{file: $file})');
    const file = new File([new Uint8Array(red)], 'red.png', { type: 'image/png' });
    const response = await glimpse.api.fetch('http://localhost/graphql', multipart(query, file));
    const { data } = (await response.json()) as { data: { addImage: { image: object } } };
    expect(data.addImage.image).toMatchObject({ id, width: 8, height: 6, mediaType: 'image/png' });
  });

  it('gathers the images of one request into one call of the encoder', async () => {
    const ids = await Promise.all(Array.from({ length: 16 }, async (_, i) => add(await png(i * 10, 0, 9))));
    encoder.calls.length = 0;
    const { data } = await glimpse.query(
      'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Image { caption { text } } } }',
      { ids },
    );
    expect(encoder.calls).toEqual([16]);
    expect(data?.nodes).toEqual(
      ids.map((_, i) => ({ caption: { text: `a picture of color ${i * 10} 0 9` } })),
    );
  });

  it('refuses a picture as part of the result, each fault with its own code', async () => {
    const tooLong = await sharp({ create: { width: 16_385, height: 1, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
    const table: [string, string][] = [
      [dataUri(Buffer.alloc(0)), 'IMAGE_EMPTY'],
      [dataUri(red.subarray(0, red.length - 30)), 'IMAGE_CORRUPT'],
      [dataUri(red, 'image/jpeg'), 'IMAGE_TYPE_MISMATCH'],
      [dataUri(Buffer.from('plain text'), ''), 'IMAGE_TYPE_UNSUPPORTED'],
      [dataUri(tooLong), 'IMAGE_TOO_LARGE'],
      ['no uri at all', 'INVALID_INPUT'],
    ];
    for (const [uri, code] of table) {
      const { data } = await glimpse.query(ADD, { input: { dataUri: uri } });
      expect(data?.addImage).toEqual({ code, message: expect.stringMatching(/./) });
    }
  });

  it('fails a field with a code, and names what is available', async () => {
    const { data, errors } = await glimpse.query(
      'query($id: ID!) { node(id: $id) { id ... on Image { caption(encoder: "clip") { text } } } }',
      { id },
    );
    expect(data?.node).toEqual({ id, caption: null });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['node', 'caption'],
        extensions: expect.objectContaining({
          code: 'UNKNOWN_ENCODER',
          details: { received: 'clip', available: ['mean-color'] },
        }),
      }),
    ]);
  });

  it.each([
    ['labels { text }', 'ABILITY_MISSING'],
    ['text { text box { x } words { text } }', 'ABILITY_MISSING'],
    ['labels(first: 0) { text }', 'INVALID_INPUT'],
    ['answer(question: " ") { text }', 'INVALID_INPUT'],
    ['answer(question: "?", options: {reasoner: "oracle"}) { text }', 'UNKNOWN_REASONER'],
  ])('fails %s with %s', async (field, code) => {
    const { errors } = await glimpse.query(
      `query($id: ID!) { node(id: $id) { ... on Image { ${field} } } }`,
      { id },
    );
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual([code]);
  });

  it('streams an answer from start to its one end', async () => {
    const events = await readEvents(
      await glimpse.run(
        `subscription($id: ID!) { answer(input: {image: {id: $id}, question: "What color?"}) { __typename
          ... on AnswerStarted { id encoders reasoner language }
          ... on EvidenceReady { evidence { text encoder } }
          ... on AnswerDelta { text }
          ... on AnswerDone { answer { text thinking finishReason usage { promptTokens } } } } }`,
        { id },
        STREAM,
      ),
    );
    const types = events.map((event) => event.__typename).filter((type, i, all) => type !== all[i - 1]);
    expect(types).toEqual(['AnswerStarted', 'EvidenceReady', 'ThinkingDelta', 'AnswerDelta', 'AnswerDone']);
    expect(events[0]).toMatchObject({ encoders: ['mean-color'], reasoner: 'echo', language: 'EN' });
    expect(events[1]).toMatchObject({ evidence: { text: 'a picture of color 200 0 0' } });
    expect(events.at(-1)).toMatchObject({
      answer: {
        text: 'Question: What color?',
        finishReason: 'STOP',
        usage: { promptTokens: expect.any(Number) },
      },
    });
  });

  it('takes a new picture with the question itself', async () => {
    const query = `subscription($file: File!) { answer(input: {image: {file: $file}, question: "?"}) { __typename } }`;
    const file = new File([new Uint8Array(red)], 'red.png');
    const events = await readEvents(
      await glimpse.api.fetch('http://localhost/graphql', multipart(query, file, STREAM)),
    );
    expect(events.at(-1)?.__typename).toBe('AnswerDone');
  });

  it.each([
    [{ id: 'SW1hZ2U6bm90aGluZw==' }, 'IMAGE_NOT_FOUND'],
    [{ dataUri: 'data:image/png;base64,' }, 'IMAGE_EMPTY'],
  ])('ends a stream that cannot be served with one failure: %j', async (image, code) => {
    const query = `subscription($image: AskImageInput!) { answer(input: {image: $image, question: "?"}) {
      __typename ... on AnswerFailed { code retryable } } }`;
    expect(await readEvents(await glimpse.run(query, { image }, STREAM))).toEqual([
      { __typename: 'AnswerFailed', code, retryable: false },
    ]);
  });

  it('stops the reasoner when the subscriber leaves', async () => {
    const before = reasoner.ends;
    const response = await glimpse.run(
      'subscription($id: ID!) { answer(input: {image: {id: $id}, question: "?"}) { __typename } }',
      { id },
      STREAM,
    );
    const reader = response.body?.getReader();
    for (let text = ''; !text.includes('ThinkingDelta');)
      text += Buffer.from((await reader?.read())?.value ?? []).toString();
    await reader?.cancel();
    while (reasoner.ends === before) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(reasoner.lateWords).toBe(0);
  });

  it('stops the reasoner when the client of a query leaves, and begins with nothing after that', async () => {
    const { ends, answers } = reasoner;
    const client = new AbortController();
    const query = `query($id: ID!) { node(id: $id) { ... on Image {
      first: answer(question: "?", options: {cache: OFF}) { text }
      second: answer(question: "??", options: {cache: OFF}) { text } } } }`;
    const left = Promise.resolve(
      glimpse.api.fetch('http://localhost/graphql', {
        method: 'POST',
        headers: { host: 'localhost', 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables: { id } }),
        signal: client.signal,
      }),
    ).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 40));
    client.abort();
    while (reasoner.ends < ends + 2) await new Promise((resolve) => setTimeout(resolve, 5));
    await left;
    expect(reasoner).toMatchObject({ ends: ends + 2, answers, lateWords: 0 });
  });

  it('masks what is unexpected, and logs it once', async () => {
    encoder.caption = () => Promise.reject(new Error('a secret path'));
    glimpse.logged.length = 0;
    const { errors } = await glimpse.query(
      'query($id: ID!) { node(id: $id) { ... on Image { caption(cache: OFF) { text } } } }',
      { id },
    );
    expect(errors).toMatchObject([{ message: 'Unexpected error.', extensions: { code: 'INTERNAL' } }]);
    expect(JSON.stringify(errors)).not.toContain('secret');
    expect(glimpse.logged).toEqual([expect.objectContaining({ message: 'A request failed unexpectedly' })]);
  });

  it('answers no other host, no other origin, and no multipart request without its header', async () => {
    const query = '{ encoders { id } }';
    const foreign = await glimpse.run(query, {}, { host: 'evil.example' });
    expect(foreign.status).toBe(421);
    const crossing = await glimpse.run(query, {}, { origin: 'https://evil.example' });
    expect(crossing.headers.get('access-control-allow-origin')).toBeNull();
    const init = multipart('mutation { __typename }', new File([new Uint8Array(red)], 'red.png'));
    const forged = await glimpse.api.fetch('http://localhost/graphql', {
      ...init,
      headers: { host: 'localhost' },
    });
    expect(forged.status).toBe(403);
    expect(await forged.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining(CSRF_HEADER), extensions: { code: 'CSRF_HEADER_MISSING' } },
      ],
    });
  });

  it('measures an upload by its bytes, in whatever form it comes', async () => {
    const heavy = new Uint8Array(DEFAULT_INTAKE_LIMITS.maxBytes + 1);
    const query = ADD.replace('($input: ImageInput!)', '($file: File!)').replace('$input)', '{file: $file})');
    const response = await glimpse.api.fetch(
      'http://localhost/graphql',
      multipart(query, new File([heavy], 'heavy.png')),
    );
    const byDataUri = await glimpse.query(ADD, { input: { dataUri: dataUri(heavy) } });
    for (const { data } of [await response.json(), byDataUri])
      expect(data).toMatchObject({ addImage: { code: 'IMAGE_TOO_LARGE' } });
  });

  it('leads from the bare address to the API', async () => {
    const home = await glimpse.api.fetch('http://localhost/', { headers: { host: 'localhost' } });
    expect([home.status, home.headers.get('location')]).toEqual([302, '/graphql']);
  });

  it('serves a playground that needs no network, with a first query on a picture of its own', async () => {
    const page = await glimpse.api.fetch('http://localhost/graphql', {
      headers: { host: 'localhost', accept: 'text/html' },
    });
    const html = await page.text();
    expect(html).toContain('FirstLook');
    expect(html).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
  });
});
