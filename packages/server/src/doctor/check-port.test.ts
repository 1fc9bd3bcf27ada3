import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { createTestGlimpse } from '../container/test-glimpse.fixture.ts';
import { startServer } from '../http/start-server.ts';
import { checkPort } from './check-port.ts';

const HOST = '127.0.0.1';

describe('checkPort', () => {
  it('fails for a port that another program has, until that is gone', async () => {
    const other = createServer((_request, response) => response.end('hello')).listen(0, HOST);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await checkPort({ host: HOST, port })).toMatchObject({
      status: 'fail',
      found: expect.stringContaining(`${port} of ${HOST} is taken by another program`),
      remedy: expect.stringContaining('--port'),
    });
    other.close();
    await once(other, 'close');
    expect(await checkPort({ host: HOST, port })).toMatchObject({ status: 'ok' });
  });

  it('recognizes a Glimpse', async () => {
    const glimpse = await createTestGlimpse(undefined, { port: 0 });
    const server = await startServer(glimpse.container);
    try {
      const port = Number(new URL(server.url).port);
      expect(await checkPort({ host: HOST, port })).toMatchObject({
        status: 'ok',
        found: expect.stringContaining('a Glimpse listens'),
      });
    } finally {
      await server.close();
      await glimpse.dispose();
    }
  });

  it('recognizes a Glimpse that refuses it', async () => {
    const refusal = { errors: [{ message: 'no', extensions: { code: 'CSRF_HEADER_MISSING' } }] };
    const other = createServer((_request, response) => response.end(JSON.stringify(refusal))).listen(0, HOST);
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await checkPort({ host: HOST, port })).toMatchObject({ status: 'ok' });
    other.closeAllConnections();
    other.close();
  });

  it('needs nothing for any free port', async () => {
    expect(await checkPort({ host: HOST, port: 0 })).toMatchObject({ status: 'ok' });
  });
});
