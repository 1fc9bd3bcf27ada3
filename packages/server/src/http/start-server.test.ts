import { expect, it } from '@jest/globals';
import { createTestGlimpse } from '../container/test-glimpse.fixture.ts';
import { startServer } from './start-server.ts';

const QUERY = {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: '{"query":"{ __typename }"}',
};

it('listens on the port it says, names a taken one and the option, and closes', async () => {
  const glimpse = await createTestGlimpse(undefined, { port: 0 });
  const server = await startServer(glimpse.container);
  try {
    expect(await (await fetch(server.url, QUERY)).json()).toEqual({ data: { __typename: 'Query' } });
    const port = Number(new URL(server.url).port);
    const second = await createTestGlimpse(undefined, { port });
    await expect(startServer(second.container)).rejects.toMatchObject({
      code: 'PORT_IN_USE',
      message: expect.stringMatching(new RegExp(`Port ${port} .*--port or GLIMPSE_PORT`)),
    });
    await second.dispose();
  } finally {
    await server.close();
    await glimpse.dispose();
  }
  await expect(fetch(server.url, QUERY)).rejects.toThrow();
});
