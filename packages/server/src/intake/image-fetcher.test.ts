import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImageFetcher, MAX_REDIRECTS } from './image-fetcher.ts';
import { startPictureServer, type PictureServer } from './picture-server.fixture.ts';
import { UrlPolicy } from './url-policy.ts';

const BYTES = Buffer.from('the bytes of a picture');

const ROUTES: Record<string, (response: ServerResponse) => void> = {
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end(BYTES),
  '/moved': (response) => response.writeHead(302, { location: 'picture' }).end(),
  // A body that never ends must not keep a redirect or a refusal alive.
  '/moved-endlessly': (response) => response.writeHead(302, { location: '/picture' }).write('x'),
  '/around': (response) => response.writeHead(307, { location: '/around' }).end(),
  '/missing': (response) => response.writeHead(404).write('x'),
  '/nowhere': (response) => response.writeHead(302).end(),
  '/silent': () => undefined,
  '/stalling': (response) => response.writeHead(200).write('x'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-length': 99 }).write('x', () => response.destroy());
  },
  '/heavy': (response) => response.writeHead(200, { 'content-length': 1001 }).write('x'),
  '/endless': (response) => {
    const more = (): void => {
      if (!response.destroyed) response.write(Buffer.alloc(600), () => setImmediate(more));
    };
    response.writeHead(200);
    more();
  },
};

describe('ImageFetcher', () => {
  let server: PictureServer;
  beforeAll(async () => {
    server = await startPictureServer(({ url = '' }, response) => {
      ROUTES[url]?.(response);
    });
  });
  afterAll(() => server.close());

  const fetcher = (timeout = 30): ImageFetcher =>
    new ImageFetcher(new UrlPolicy(['127.0.0.1']), { timeout, maxBytes: 1000 });

  it.each(['/picture', '/moved', '/moved-endlessly'])(
    'gets bytes and declared type from %s',
    async (path) => {
      expect(await fetcher().fetch(server.url + path)).toEqual({ bytes: BYTES, declaredType: 'image/png' });
    },
  );

  it.each([
    ['/missing', 'IMAGE_URL_FAILED', 'received 404'],
    ['/nowhere', 'IMAGE_URL_FAILED', 'received 302'],
    ['/around', 'IMAGE_URL_FAILED', `more than ${MAX_REDIRECTS} redirects`],
    ['/cut', 'IMAGE_URL_FAILED', 'the connection failed'],
    ['/heavy', 'IMAGE_TOO_LARGE', 'received 1001'],
    ['/endless', 'IMAGE_TOO_LARGE', 'at most 1000 bytes'],
  ])('ends %s with %s and closes the connection', async (path, code, part) => {
    await expect(fetcher().fetch(server.url + path)).rejects.toMatchObject({
      code,
      message: expect.stringContaining(part),
    });
    await server.idle();
  });

  it.each(['/silent', '/stalling'])('waits no longer for %s than its time limit', async (path) => {
    await expect(fetcher(0.05).fetch(server.url + path)).rejects.toMatchObject({
      code: 'IMAGE_URL_FAILED',
      retryable: true,
      message: expect.stringContaining('0.05 s'),
    });
    await server.idle();
  });

  it.each(['/silent', '/stalling'])(
    'stops at %s when its caller leaves, with the reason of the abort',
    async (path) => {
      const caller = new AbortController();
      const before = server.asked.length;
      const outcome = fetcher().fetch(server.url + path, caller.signal);
      while (server.asked.length === before) await new Promise((resolve) => setImmediate(resolve));
      caller.abort();
      await expect(outcome).rejects.toBe(caller.signal.reason);
      await server.idle();
    },
  );

  it('asks nobody once its caller has left', async () => {
    const before = server.asked.length;
    const signal = AbortSignal.abort();
    await expect(fetcher().fetch(`${server.url}/picture`, signal)).rejects.toBe(signal.reason);
    expect(server.asked).toHaveLength(before);
  });

  it.each([
    ['a port where nobody listens', 'http://127.0.0.1:1/', 'ECONNREFUSED'],
    ['a server that speaks no TLS', 'https://127.0.0.1:PORT/', 'EPROTO'],
  ])('fails at %s with the code of the failure', async (_what, url, part) => {
    await expect(fetcher().fetch(url.replace('PORT', String(server.port)))).rejects.toMatchObject({
      code: 'IMAGE_URL_FAILED',
      message: expect.stringContaining(part),
    });
  });
});
