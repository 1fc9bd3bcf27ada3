import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { send, serveGlimpse, socketClient, type ServedGlimpse } from './served-glimpse.fixture.ts';

const TOKEN = 'a-token-of-24-characters';
const AUTHORIZED = { authorization: `Bearer ${TOKEN}` };
const QUERY = '{ encoders { id } }';

const JSON_TYPE = { 'content-type': 'application/json' };
const post = (headers: Record<string, string>) => ({
  method: 'POST',
  headers: { ...JSON_TYPE, ...headers },
  body: JSON.stringify({ query: QUERY }),
});

const DOORS: [string, string, (headers: Record<string, string>) => Parameters<typeof send>[1]][] = [
  ['POST /graphql', '', post],
  ['GET /graphql', `?query=${encodeURIComponent(QUERY)}`, (headers) => ({ headers })],
  ['a stream', '', (headers) => post({ ...headers, accept: 'text/event-stream' })],
  ['/health', '/../health', (headers) => ({ headers })],
  ['/ready', '/../ready', (headers) => ({ headers })],
  ['/metrics', '/../metrics', (headers) => ({ headers: { ...headers, accept: 'text/html' } })],
];

/** The status with which an upgrade to WebSocket is refused, or `open`. */
async function upgrade(url: string, headers: Record<string, string>): Promise<number | 'open'> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
  const refused = once(socket, 'unexpected-response') as Promise<[unknown, IncomingMessage]>;
  const open = once(socket, 'open').then(() => 'open' as const);
  open.catch(() => undefined);
  refused.catch(() => undefined);
  const result = await Promise.race([open, refused]);
  if (result === 'open') socket.close();
  else result[1].destroy();
  return result === 'open' ? result : (result[1].statusCode ?? 0);
}

const codeIn = (body: string): unknown =>
  (JSON.parse(body) as { errors: [{ extensions: { code: string } }] }).errors[0].extensions.code;

describe('a server on a loopback address', () => {
  let glimpse: ServedGlimpse;
  let foreign: [string, Record<string, string>, number, string][];
  beforeAll(async () => {
    glimpse = await serveGlimpse({ http: { origins: ['https://app.example'], hosts: ['glimpse.lan'] } });
    const { host } = new URL(glimpse.server.url);
    foreign = [
      ['another host', { host: 'evil.example' }, 421, 'HOST_NOT_ALLOWED'],
      ['a host that only begins well', { host: 'localhost.evil.example' }, 421, 'HOST_NOT_ALLOWED'],
      ['another host as its own origin', { host: 'a.b', origin: 'http://a.b' }, 421, 'HOST_NOT_ALLOWED'],
      ['another origin', { host, origin: 'https://evil.example' }, 403, 'ORIGIN_NOT_ALLOWED'],
      ['another port of this machine', { host, origin: 'http://127.0.0.1:1' }, 403, 'ORIGIN_NOT_ALLOWED'],
      ['a page without an origin', { host, origin: 'null' }, 403, 'ORIGIN_NOT_ALLOWED'],
    ];
  });
  afterAll(() => glimpse.dispose());

  it.each(DOORS)('shows nothing to a stranger at %s', async (_door, path, options) => {
    for (const [, headers, status, code] of foreign) {
      const answer = await send(glimpse.server.url + path, { ...options(headers), path: pathOf(path) });
      expect([answer.status, codeIn(answer.body)]).toEqual([status, code]);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  it('opens no WebSocket for a stranger', async () => {
    for (const [, headers, status] of foreign)
      expect(await upgrade(glimpse.server.url, headers)).toBe(status);
    expect(await upgrade(glimpse.server.url, {})).toBe('open');
  });

  it('hides its playground from other hosts', async () => {
    const headers = { host: 'evil.example', accept: 'text/html' };
    expect((await send(glimpse.server.url, { headers })).status).toBe(421);
  });

  it('is not there at another address of the machine', async () => {
    const elsewhere = glimpse.server.url.replace('127.0.0.1', '127.0.0.2');
    await expect(send(elsewhere, post({}))).rejects.toThrow();
  });

  it('answers to a name and to an origin that the configuration lists', async () => {
    const named = await send(glimpse.server.url, post({ host: 'Glimpse.LAN:80' }));
    expect(JSON.parse(named.body)).toEqual({ data: { encoders: [{ id: 'mean-color' }] } });
    const headers = { origin: 'https://app.example', 'access-control-request-method': 'POST' };
    const preflight = await send(glimpse.server.url, { method: 'OPTIONS', headers });
    expect(preflight).toMatchObject({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-headers': expect.stringContaining('authorization'),
      },
    });
    const crossing = await send(glimpse.server.url, post({ origin: 'https://app.example' }));
    expect(crossing.headers['access-control-allow-origin']).toBe('https://app.example');
    expect(crossing.headers).not.toHaveProperty('access-control-allow-credentials');
    expect(await upgrade(glimpse.server.url, { origin: 'https://app.example' })).toBe('open');
  });
});

describe('a server that others can reach', () => {
  let glimpse: ServedGlimpse;
  beforeAll(async () => {
    glimpse = await serveGlimpse({ host: '0.0.0.0', token: TOKEN });
  });
  afterAll(() => glimpse.dispose());

  const url = (): string => glimpse.server.url.replace('0.0.0.0', '127.0.0.1');
  const WRONG = { authorization: `Bearer ${TOKEN.replace('a', 'b')}` };

  it.each(DOORS)('shows nothing without the token at %s', async (_door, path, options) => {
    for (const headers of [{}, WRONG, { authorization: TOKEN }]) {
      const answer = await send(url(), { ...options(headers), path: pathOf(path) });
      expect([answer.status, codeIn(answer.body)]).toEqual([401, 'UNAUTHORIZED']);
      expect(answer.headers['www-authenticate']).toBe('Bearer');
    }
  });

  it('shows not even its playground', async () => {
    expect((await send(url(), { headers: { accept: 'text/html' } })).status).toBe(401);
  });

  it('answers who has the token', async () => {
    const { body } = await send(url(), post(AUTHORIZED));
    expect(JSON.parse(body)).toEqual({ data: { encoders: [{ id: 'mean-color' }] } });
  });

  it('refuses a WebSocket with another token, and one that never shows it', async () => {
    expect(await upgrade(url(), WRONG)).toBe(401);
    for (const parameters of [{}, WRONG]) {
      const client = socketClient(url(), parameters);
      await expect(client.iterate({ query: QUERY }).next()).rejects.toMatchObject({ code: 4403 });
    }
  });

  it('takes the token from the header or from the parameters of a connection', async () => {
    expect(await upgrade(url(), AUTHORIZED)).toBe('open');
    const client = socketClient(url(), AUTHORIZED);
    expect((await client.iterate({ query: QUERY }).next()).value).toEqual({
      data: { encoders: [{ id: 'mean-color' }] },
    });
    await client.dispose();
  });
});

describe('a token on a loopback address', () => {
  it('guards everything but the page, into which the user types it', async () => {
    const glimpse = await serveGlimpse({ token: TOKEN });
    try {
      const page = await send(glimpse.server.url, { headers: { accept: 'text/html' } });
      expect([page.status, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
      expect((await send(glimpse.server.url, post({}))).status).toBe(401);
    } finally {
      await glimpse.dispose();
    }
  });
});

const pathOf = (path: string): string => (path.startsWith('/..') ? path.slice(3) : `/graphql${path}`);
