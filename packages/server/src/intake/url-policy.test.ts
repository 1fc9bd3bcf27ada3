import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ImageFetcher } from './image-fetcher.ts';
import { startPictureServer, type PictureServer } from './picture-server.fixture.ts';
import { REFUSED_URLS } from './refused-urls.fixture.ts';
import { UrlPolicy } from './url-policy.ts';

const REFUSED = { code: 'IMAGE_URL_REFUSED', category: 'input' };

/** A resolver of one's own: every name has these addresses. */
const resolvingTo =
  (...addresses: string[]): LookupFunction =>
  (_hostname, { all }, done) => {
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    if (all) done(null, found);
    else done(null, found[0]?.address ?? '', found[0]?.family);
  };

describe('pictures by URL', () => {
  let server: PictureServer;
  beforeAll(async () => {
    server = await startPictureServer(({ url = '' }, response) => {
      const [, location = ''] = url.split('to=');
      response
        .writeHead(location ? 302 : 200, location ? { location: decodeURIComponent(location) } : {})
        .end();
    });
  });
  afterAll(() => server.close());

  const fetchFrom = (url: string, policy: UrlPolicy): Promise<unknown> =>
    new ImageFetcher(policy, { timeout: 10, maxBytes: 1000 }).fetch(url);

  it('come from a host that is allowed by name, over http and whatever its address', async () => {
    await expect(fetchFrom(server.url, new UrlPolicy(['127.0.0.1']))).resolves.toMatchObject({
      bytes: Buffer.alloc(0),
    });
    const byName = `http://pictures.intranet:${server.port}/`;
    const policy = new UrlPolicy(['pictures.intranet'], resolvingTo('127.0.0.1'));
    await expect(fetchFrom(byName, policy)).resolves.toMatchObject({ bytes: Buffer.alloc(0) });
  });

  it('are refused in at least sixty forms', () => {
    expect(new Set(REFUSED_URLS).size).toBeGreaterThanOrEqual(60);
  });

  it.each(REFUSED_URLS)('are refused from %j', async (form) => {
    const before = server.asked.length;
    const url = form.replace('PORT', String(server.port));
    await expect(fetchFrom(url, new UrlPolicy([]))).rejects.toMatchObject(REFUSED);
    expect(server.asked).toHaveLength(before);
  });

  it.each([
    [['127.0.0.1']],
    [['10.1.2.3']],
    [['169.254.169.254']],
    [['168.63.129.16']],
    [['::1']],
    [['::ffff:127.0.0.1']],
    [['::7f00:1']],
    [['fd00:ec2::254']],
    [['93.184.215.14', '127.0.0.1']],
    [['2606:4700::1', '::7f00:1']],
  ])('are refused from a public name that resolves to %j', async (addresses) => {
    const policy = new UrlPolicy([], resolvingTo(...addresses));
    const url = `https://pictures.example:${server.port}/`;
    await expect(fetchFrom(url, policy)).rejects.toMatchObject(REFUSED);
  });

  it.each([
    'http://169.254.169.254/latest/meta-data/',
    'https://169.254.169.254/latest/meta-data/',
    'https://2852039166/latest/meta-data/',
    '//169.254.169.254/latest/meta-data/',
    'https://localhost:PORT/',
    'http://localhost:PORT/',
    'https://[::1]:PORT/',
    'https://[::ffff:7f00:1]:PORT/',
    'https://127.0.0.2:PORT/',
    'http://public.example/',
    'https://user@public.example/',
    'http://user:secret@127.0.0.1:PORT/',
    'file:///etc/passwd',
    'gopher://127.0.0.1:PORT/',
    'https://',
  ])('are refused when an allowed host redirects to %j', async (form) => {
    const location = form.replace('PORT', String(server.port));
    const hop = (to: string): string => `${server.url}/?to=${encodeURIComponent(to)}`;
    for (const start of [hop(location), hop(hop(location))]) {
      const before = server.asked.length;
      const outcome = fetchFrom(start, new UrlPolicy(['127.0.0.1']));
      await expect(outcome).rejects.toMatchObject(REFUSED);
      await expect(outcome).rejects.not.toThrow(/secret/);
      expect(server.asked.length - before).toBe(start === hop(location) ? 1 : 2);
    }
  });
});
