import { expect, it } from '@jest/globals';
import { createTestGlimpse } from '../container/test-glimpse.fixture.ts';
import { startServer } from './start-server.ts';

const QUERY = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ __typename }"}',
};

it('listens on the port it says, names a taken one and the option, and closes', async () => {
  const glimpse = await createTestGlimpse();
  const server = await startServer(glimpse.api, { host: '127.0.0.1', port: 0 });
  try {
    expect(await (await fetch(server.url, QUERY)).json()).toEqual({ data: { __typename: 'Query' } });
    const port = Number(new URL(server.url).port);
    await expect(startServer(glimpse.api, { host: '127.0.0.1', port })).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`Port ${port} .*--port or GLIMPSE_PORT`)),
    });
  } finally {
    await server.close();
    await glimpse.dispose();
  }
  await expect(fetch(server.url, QUERY)).rejects.toThrow();
});
