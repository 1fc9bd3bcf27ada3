import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNullableType, isObjectType } from 'graphql';
import { buildSchema } from '../schema/build-schema.ts';
import { MAX_REQUEST_BYTES } from './request-limits.ts';
import { send, serveGlimpse, socketClient, type ServedGlimpse } from './served-glimpse.fixture.ts';

const aliases = (count: number, field: string): string =>
  Array.from({ length: count }, (_, i) => `a${i}: ${field}`).join(' ');
const onImage = (fields: string): string =>
  `query($id: ID!) { node(id: $id) { ... on Image { ${fields} } } }`;
describe('what one operation may ask', () => {
  let glimpse: ServedGlimpse;
  beforeAll(async () => {
    glimpse = await serveGlimpse({ http: { maxDepth: 5 } });
  });
  afterAll(() => glimpse.dispose());

  const codesOf = async (query: string, variables: object = { id: glimpse.imageId }): Promise<unknown[]> => {
    const { errors } = await glimpse.query(query, variables);
    return (errors ?? []).map(({ extensions }) => extensions.code);
  };

  it.each([
    ['caption(prompt: "a") { text }'],
    ['description { text }'],
    ['labels { text }'],
    ['match(texts: ["a", "b"]) { text }'],
    ['embedding { encoder }'],
    ['answer(question: "?") { text }'],
  ])('refuses thirty aliases of %s, and asks no model', async (field) => {
    glimpse.encoder.calls.length = 0;
    expect(await codesOf(onImage(aliases(30, field)))).toEqual(['QUERY_TOO_EXPENSIVE']);
    expect(glimpse.encoder.calls).toEqual([]);
  });

  it('refuses thirty aliases of an embedding of a text', async () => {
    const query = `{ ${aliases(30, 'textEmbedding(text: "a") { encoder }')} }`;
    expect(await codesOf(query, {})).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('counts every picture of a list, also of a variable', async () => {
    const query = 'query($ids: [ID!]!) { nodes(ids: $ids) { ... on Image { caption { text } } } }';
    const ids = (count: number): object => ({ ids: Array<string>(count).fill(glimpse.imageId) });
    expect(await codesOf(query, ids(16))).toEqual([]);
    expect(await codesOf(query, ids(30))).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('counts the pictures of a page as it was asked for', async () => {
    const page = (first: number): string =>
      `{ images(first: ${first}) { edges { node { caption { text } } } } }`;
    expect(await codesOf(page(16), {})).toEqual([]);
    expect(await codesOf(page(30), {})).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('counts every encoder of an answer', async () => {
    const encoders = JSON.stringify(Array(30).fill('mean-color'));
    const field = `answer(question: "?", options: {encoders: ${encoders}}) { text }`;
    expect(await codesOf(onImage(field))).toEqual(['QUERY_TOO_EXPENSIVE']);
    const ask = `subscription($id: ID!) { answer(input: {image: {id: $id}, question: "?",
      options: {encoders: ${encoders}}}) { __typename } }`;
    expect(await codesOf(ask)).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('counts every picture of a question', async () => {
    const ask = `subscription($images: [AskImageInput!]) { answer(input: {images: $images, question: "?",
      options: {encoders: ["mean-color", "mean-color", "mean-color"]}}) { __typename } }`;
    const images = Array<object>(16).fill({ id: glimpse.imageId });
    expect(await codesOf(ask, { images })).toEqual(['QUERY_TOO_EXPENSIVE']);
  });

  it('counts only the operation that is asked for, and what it takes from fragments', async () => {
    const query = `query Cheap { __typename } query Dear($id: ID!) { node(id: $id) { ...F } }
      fragment F on Image { ${aliases(30, 'caption { text }')} }`;
    const run = async (operationName: string): Promise<unknown> => {
      const body = JSON.stringify({ query, operationName, variables: { id: glimpse.imageId } });
      const headers = { 'content-type': 'application/json' };
      return JSON.parse((await send(glimpse.server.url, { method: 'POST', headers, body })).body);
    };
    expect(await run('Cheap')).toEqual({ data: { __typename: 'Query' } });
    expect(await run('Dear')).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }] });
  });

  it('refuses a deep operation', async () => {
    expect(await codesOf('{ encoders { card { model } } }')).toEqual([]);
    const deep = '{ images { edges { node { answer(question: "?") { evidence { text } } } } } }';
    expect(await codesOf(deep, {})).toEqual(['QUERY_TOO_DEEP']);
  });

  it('holds over WebSocket too', async () => {
    const client = socketClient(glimpse.server.url);
    const query = onImage(aliases(30, 'caption { text }'));
    const { value } = await client.iterate({ query, variables: { id: glimpse.imageId } }).next();
    expect(value).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_EXPENSIVE' } }] });
    await client.dispose();
  });

  it('gives a price to every field that a model computes', () => {
    const image = buildSchema().getType('Image');
    if (!isObjectType(image)) throw new TypeError('Expected an object type');
    const free = Object.values(image.getFields())
      .filter(({ type }) => getNullableType(type) === type)
      .filter(({ extensions }) => typeof extensions.complexity === 'number')
      .map(({ name }) => name);
    expect(free).toEqual([]);
  });

  it('counts a body that does not say its length', async () => {
    const chunk = Buffer.alloc(1_000_000, ' ');
    const body = Array<Buffer>(Math.ceil(MAX_REQUEST_BYTES / chunk.length) + 1).fill(chunk);
    const headers = { 'content-type': 'application/json' };
    const answer = await send(glimpse.server.url, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: [
        {
          message: `Expected a request of at most ${MAX_REQUEST_BYTES} bytes, received more.`,
          extensions: {
            code: 'REQUEST_TOO_LARGE',
            retryable: false,
            details: { limit: MAX_REQUEST_BYTES, received: null },
          },
        },
      ],
    });
  });

  it('refuses a body by the length that it says', async () => {
    const received = MAX_REQUEST_BYTES + 1;
    const headers = { 'content-type': 'application/json', 'content-length': received };
    const body = ' '.repeat(received);
    const answer = await send(glimpse.server.url, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
    expect(JSON.parse(answer.body)).toMatchObject({
      errors: [
        {
          message: `Expected a request of at most ${MAX_REQUEST_BYTES} bytes, received ${received}.`,
          extensions: { code: 'REQUEST_TOO_LARGE', details: { limit: MAX_REQUEST_BYTES, received } },
        },
      ],
    });
  });
});
