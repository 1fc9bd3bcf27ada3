import { once } from 'node:events';
import type { ClientRequest, IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Client } from 'graphql-ws';
import WebSocket from 'ws';
import { OPERATIONS } from '../container/tokens.ts';
import { RED_PIXEL, serveGlimpse, socketClient, type ServedGlimpse } from './served-glimpse.fixture.ts';
import { MAX_REQUEST_BYTES } from './request-limits.ts';

const ASK = `subscription($image: AskImageInput!) { answer(input: {image: $image, question: "What color?"}) {
  __typename ... on AnswerDone { answer { text } } ... on AnswerFailed { code } } }`;

interface AnswerResult {
  readonly answer: { readonly __typename: string };
}

describe('the API over WebSocket', () => {
  let glimpse: ServedGlimpse;
  let client: Client;
  beforeAll(async () => {
    glimpse = await serveGlimpse();
    client = socketClient(glimpse.server.url);
  });
  afterAll(async () => {
    await client.dispose();
    await glimpse.dispose();
  });

  const ask = (image: object) => client.iterate<AnswerResult>({ query: ASK, variables: { image } });

  it('runs a query and a mutation', async () => {
    const query = `mutation($uri: String!) { addImage(input: {dataUri: $uri}) {
      ... on AddImageSuccess { image { id caption { text } } } } }`;
    const { value } = await client.iterate({ query, variables: { uri: RED_PIXEL } }).next();
    expect(value).toEqual({
      data: {
        addImage: { image: { id: glimpse.imageId, caption: { text: 'a picture of color 200 0 0' } } },
      },
    });
  });

  it('streams an answer from start to its one end', async () => {
    const types: (string | undefined)[] = [];
    for await (const { data } of ask({ id: glimpse.imageId })) types.push(data?.answer.__typename);
    expect(types.filter((type, i) => type !== types[i - 1])).toEqual([
      'AnswerStarted',
      'EvidenceReady',
      'ThinkingDelta',
      'AnswerDelta',
      'AnswerDone',
    ]);
  });

  it('stops the reasoner when a subscriber leaves, and serves the others', async () => {
    const staying = ask({ id: glimpse.imageId });
    const { ends } = glimpse.reasoner;
    for await (const { data } of ask({ id: glimpse.imageId }))
      if (data?.answer.__typename === 'ThinkingDelta') break;
    let last: string | undefined;
    for await (const { data } of staying) last = data?.answer.__typename;
    expect(last).toBe('AnswerDone');
    expect([glimpse.reasoner.ends - ends, glimpse.reasoner.lateWords]).toEqual([2, 0]);
  });

  it('stops everything of a connection that breaks', async () => {
    const { ends } = glimpse.reasoner;
    const socket = await connect(glimpse.server.url);
    const payload = { query: ASK, variables: { image: { id: glimpse.imageId } } };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
    for await (const [data] of messagesOf(socket)) if (data.includes('ThinkingDelta')) break;
    socket.terminate();
    while (glimpse.reasoner.ends === ends) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(glimpse.reasoner.lateWords).toBe(0);
    expect(glimpse.container.resolve(OPERATIONS).active).toBe(0);
  });

  it.each([
    ['query', '($id: ID!) { node(id: $id) { ... on Image { caption(cache: OFF) { text } } } }'],
    [
      'mutation',
      `($uri: String!) { addImage(input: {dataUri: $uri}) {
      ... on AddImageSuccess { image { caption(cache: OFF) { text } } } } }`,
    ],
  ])('stops the work of a %s that its client cancels, and keeps the connection', async (type, query) => {
    const { caption } = glimpse.encoder;
    const asked = new Promise<AbortSignal>((resolve) => {
      glimpse.encoder.caption = (_images, { signal } = {}) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason as Error));
          if (signal) resolve(signal);
        });
    });
    const socket = await connect(glimpse.server.url);
    const variables = { id: glimpse.imageId, uri: RED_PIXEL };
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: type + query, variables } }));
    const signal = await asked;
    expect(signal.aborted).toBe(false);
    socket.send('{"id":"1","type":"complete"}');
    if (!signal.aborted) await once(signal, 'abort');
    Object.assign(glimpse.encoder, { caption });
    while (glimpse.container.resolve(OPERATIONS).active > 0)
      await new Promise((resolve) => setTimeout(resolve, 5));
    socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: '{ __typename }' } }));
    for await (const [data] of messagesOf(socket)) {
      expect(JSON.parse(data)).toEqual({ id: '1', type: 'next', payload: { data: { __typename: 'Query' } } });
      break;
    }
    socket.terminate();
  });

  it('says where a file can be sent', async () => {
    const { value } = await ask({ file: {} }).next();
    expect(value).toMatchObject({
      errors: [{ message: expect.stringContaining("'dataUri'"), extensions: { code: 'INVALID_INPUT' } }],
    });
  });

  it.each([
    ['syntax', '{', 'Syntax Error'],
    ['an unknown field', '{ nothing }', 'Cannot query field'],
    ['an unknown operation', 'fragment F on Query { __typename }', 'operation'],
  ])('refuses %s and stays', async (_case, query, message) => {
    await expect(client.iterate({ query }).next()).rejects.toMatchObject([
      { message: expect.stringContaining(message) },
    ]);
    expect((await client.iterate({ query: '{ __typename }' }).next()).value).toEqual({
      data: { __typename: 'Query' },
    });
  });

  it('masks what is unexpected', async () => {
    const { caption } = glimpse.encoder;
    glimpse.encoder.caption = () => Promise.reject(new Error('a secret path'));
    const query = 'query($id: ID!) { node(id: $id) { ... on Image { caption(cache: OFF) { text } } } }';
    const { value } = await client.iterate({ query, variables: { id: glimpse.imageId } }).next();
    Object.assign(glimpse.encoder, { caption });
    expect(value).toMatchObject({
      errors: [{ message: 'Unexpected error.', extensions: { code: 'INTERNAL' } }],
    });
  });

  it('ends a connection whose message is larger than any request may be', async () => {
    const socket = new WebSocket(glimpse.server.url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(Buffer.alloc(MAX_REQUEST_BYTES + 1, ' '));
    expect(await once(socket, 'close')).toEqual([1009, expect.anything()]);
  });
});

describe('the limits of WebSockets', () => {
  let glimpse: ServedGlimpse;
  beforeAll(async () => {
    glimpse = await serveGlimpse({ http: { webSocket: { maxConnections: 2, maxOperations: 2 } } });
  });
  afterAll(() => glimpse.dispose());

  it('refuses a connection too many, until another has gone', async () => {
    const [first, second] = [await connect(glimpse.server.url), await connect(glimpse.server.url)];
    const third = new WebSocket(glimpse.server.url.replace('http', 'ws'), 'graphql-transport-ws');
    const [request, response] = (await once(third, 'unexpected-response')) as [
      ClientRequest,
      IncomingMessage,
    ];
    expect(response.statusCode).toBe(503);
    expect(JSON.parse(await text(response))).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_CONNECTIONS', retryable: true, details: { limit: 2 } } }],
    });
    request.destroy();
    first.close();
    await once(first, 'close');
    const fourth = await connect(glimpse.server.url);
    for (const socket of [second, fourth]) {
      socket.close();
      await once(socket, 'close');
    }
  });

  it('refuses an operation too many, until another has ended, and counts no refused one', async () => {
    const { caption } = glimpse.encoder;
    glimpse.encoder.caption = (_images, { signal } = {}) =>
      new Promise((_resolve, reject) =>
        signal?.addEventListener('abort', () => reject(signal.reason as Error)),
      );
    const socket = await connect(glimpse.server.url);
    const subscribe = (id: string, query: string): void =>
      socket.send(
        JSON.stringify({ id, type: 'subscribe', payload: { query, variables: { id: glimpse.imageId } } }),
      );
    const messages = messagesOf(socket);
    const next = async (): Promise<unknown> => {
      const [data] = (await messages.next()).value as [string];
      return JSON.parse(data);
    };
    const QUICK = '{ __typename }';
    const SLOW = 'query($id: ID!) { node(id: $id) { ... on Image { caption(cache: OFF) { text } } } }';
    for (const id of ['a', 'b', 'c']) {
      subscribe(id, '{ nothing }');
      expect(await next()).toMatchObject({ id, type: 'error' });
    }
    for (const id of ['1', '2', '3']) subscribe(id, SLOW);
    expect(await next()).toMatchObject({
      id: '3',
      type: 'error',
      payload: [{ extensions: { code: 'TOO_MANY_OPERATIONS', retryable: true, details: { limit: 2 } } }],
    });
    socket.send('{"id":"1","type":"complete"}');
    subscribe('4', QUICK);
    expect(await next()).toMatchObject({ id: '4', type: 'next' });
    socket.terminate();
    Object.assign(glimpse.encoder, { caption });
  });
});

/** A connection that the server has acknowledged. */
async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send('{"type":"connection_init"}');
  await once(socket, 'message');
  return socket;
}

async function* messagesOf(socket: WebSocket): AsyncGenerator<[string]> {
  for (;;) yield [String(((await once(socket, 'message')) as [Buffer])[0])];
}
