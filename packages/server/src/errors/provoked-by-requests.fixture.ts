import { once } from 'node:events';
import { rm, writeFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';
import type { ErrorCode } from '@glimpse/core';
import WebSocket from 'ws';
import { multipart } from '../container/test-glimpse.fixture.ts';
import { streamEvents } from '../http/read-events.fixture.ts';
import { MAX_REQUEST_BYTES } from '../http/request-limits.ts';
import { send, serveGlimpse } from '../http/served-glimpse.fixture.ts';
import type { Provocation } from './provoked-by-pictures.fixture.ts';
import {
  ADD,
  addFile,
  askImage,
  createFragileGlimpse,
  ENDPOINT,
  TOKEN,
  type Stage,
} from './stage.fixture.ts';

const ASK = `subscription($id: ID!) { answer(input: {image: {id: $id}, question: "What color?"}) {
  __typename ... on AnswerFailed { code } } }`;

const authorization = `Bearer ${TOKEN}`;

/** A WebSocket that the strict server has, or refuses. */
const openSocket = ({ strict }: Stage): WebSocket =>
  new WebSocket(strict.server.url.replace('http', 'ws'), 'graphql-transport-ws', {
    headers: { authorization },
  });

async function close(socket: WebSocket): Promise<void> {
  socket.close();
  await once(socket, 'close');
}

/** Of requests that the server does not let pass, and of the server itself. */
export const PROVOKED_BY_REQUESTS = {
  INVALID_INPUT: ({ api }) => askImage(api, 'nonsense', 'id'),
  CSRF_HEADER_MISSING: async ({ api }): Promise<unknown> => {
    const { body, method } = multipart(ADD, new File(['a'], 'a'));
    return (await api.api.fetch(ENDPOINT, { method, body, headers: { host: 'localhost' } })).json();
  },
  HOST_NOT_ALLOWED: ({ strict }) =>
    send(strict.server.url, { headers: { host: 'rebound.example', authorization } }),
  ORIGIN_NOT_ALLOWED: ({ strict }) =>
    send(strict.server.url, { headers: { origin: 'https://page.example', authorization } }),
  UNAUTHORIZED: ({ strict }) => send(strict.server.url),
  REQUEST_TOO_LARGE: ({ strict }) =>
    send(strict.server.url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: ' '.repeat(MAX_REQUEST_BYTES + 1),
    }),
  QUERY_TOO_DEEP: ({ strict }) =>
    send(strict.server.url, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ encoders { card { model } } }' }),
    }),
  QUERY_TOO_EXPENSIVE: ({ api, id }) =>
    askImage(api, id, Array.from({ length: 30 }, (_, i) => `a${i}: caption { text }`).join(' ')),
  TOO_MANY_CONNECTIONS: async (stage) => {
    const first = openSocket(stage);
    await once(first, 'open');
    const [request, response] = (await once(openSocket(stage), 'unexpected-response')) as [
      { destroy(): void },
      IncomingMessage,
    ];
    const told = await json(response);
    request.destroy();
    await close(first);
    return told;
  },
  TOO_MANY_OPERATIONS: async (stage) => {
    const socket = openSocket(stage);
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    const payload = { query: ASK, variables: { id: stage.strict.imageId } };
    for (const id of ['1', '2']) socket.send(JSON.stringify({ id, type: 'subscribe', payload }));
    for (;;) {
      const [data] = (await once(socket, 'message')) as [Buffer];
      const told = data.toString();
      if (!told.includes('"error"')) continue;
      await close(socket);
      return told;
    }
  },
  SERVER_STOPPING: async () => {
    const glimpse = await serveGlimpse({ http: { graceSeconds: 0 } });
    const body = JSON.stringify({ query: ASK, variables: { id: glimpse.imageId } });
    const headers = { 'content-type': 'application/json', accept: 'text/event-stream' };
    const last: unknown[] = [];
    for await (const event of streamEvents(
      await fetch(glimpse.server.url, { method: 'POST', headers, body }),
    )) {
      if (event.__typename === 'AnswerStarted') void glimpse.server.close();
      if (event.__typename === 'AnswerFailed') last.push(event);
    }
    await glimpse.dispose();
    return last;
  },
  DISPOSED: async () => {
    const glimpse = await createFragileGlimpse();
    await glimpse.dispose();
    return addFile(glimpse, new Uint8Array([1]));
  },
  // Where pictures are to be stored, there is a file.
  INTERNAL: async () => {
    const glimpse = await createFragileGlimpse();
    const data = join(glimpse.folder, 'data');
    await rm(data, { recursive: true, force: true });
    await writeFile(data, '');
    return addFile(glimpse, new Uint8Array([1])).finally(() => glimpse.dispose());
  },
} as const satisfies Partial<Record<ErrorCode, Provocation>>;
