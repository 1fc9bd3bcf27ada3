import { afterEach, describe, expect, it } from '@jest/globals';
import { disposeHosted, hostEcho, hostUnrulyDecoder, request } from './fixtures/hosted.fixture.ts';

describe('a hosted plugin', () => {
  afterEach(disposeHosted);

  it('starts its process at the first call and keeps it', async () => {
    const { decoder } = hostUnrulyDecoder();
    expect(decoder.status).toEqual({ state: 'idle', pid: undefined, restarts: 0, queued: 0, inFlight: 0 });
    const call = decoder.decode(request('anything'));
    expect(decoder.status).toMatchObject({ state: 'starting', inFlight: 1 });
    expect(await call).toMatchObject({ mediaType: 'anything' });
    const { pid } = decoder.status;
    expect(pid).not.toBe(process.pid);
    await decoder.decode(request('more'));
    expect(decoder.status).toMatchObject({ state: 'running', pid, restarts: 0 });
  });

  it('answers many concurrent calls, each with its own result', async () => {
    const { decoder } = hostUnrulyDecoder();
    const sources = Array.from({ length: 20 }, (_, index) => `picture ${index}`);
    const results = await Promise.all(sources.map((source) => decoder.decode(request(source))));
    expect(results.map(({ mediaType }) => mediaType)).toEqual(sources);
  });

  it('passes typed errors through with all they carry', async () => {
    const { decoder } = hostUnrulyDecoder();
    await expect(decoder.decode(request('typed error'))).rejects.toMatchObject({
      code: 'IMAGE_CORRUPT',
      category: 'input',
      message: 'Expected a whole picture, received half of one.',
      details: { received: 'half' },
      retryAfter: 7,
    });
  });

  it('masks an unexpected error and logs it', async () => {
    const { decoder, services } = hostUnrulyDecoder();
    const error: unknown = await decoder.decode(request('unknown error')).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code: 'INTERNAL' });
    expect(String(error)).not.toContain('secret');
    const { level, fields } = await services.logged('Unexpected failure in a plugin');
    expect(level).toBe('error');
    expect(fields).toMatchObject({
      name: 'unruly',
      method: 'decode',
      error: expect.stringContaining('TypeError: a secret path'),
    });
  });

  it('passes an abort of its own as an abort', async () => {
    const { decoder } = hostUnrulyDecoder();
    await expect(decoder.decode(request('own abort'))).rejects.toMatchObject({
      name: 'AbortError',
      message: 'took too long',
    });
  });

  it('fails a call whose result cannot cross, and works on', async () => {
    const { decoder } = hostUnrulyDecoder();
    await expect(decoder.decode(request('function'))).rejects.toMatchObject({ code: 'INTERNAL' });
    expect(await decoder.decode(request('anything'))).toMatchObject({ mediaType: 'anything' });
  });

  it('logs in the parent, also fields that cannot cross, and what the process prints', async () => {
    const { decoder, services } = hostUnrulyDecoder();
    await decoder.decode(request('log a function'));
    expect((await services.logged('a function')).fields).toEqual({ fields: '{ close: [Function: close] }' });
    await decoder.decode(request('print'));
    const { pid } = decoder.status;
    expect(await services.logged('to stdout')).toMatchObject({
      level: 'debug',
      fields: { name: 'unruly', pid },
    });
    expect(await services.logged('to stderr')).toMatchObject({
      level: 'warn',
      fields: { name: 'unruly', pid },
    });
  });

  it("has the plugin's environment from the start, and its services", async () => {
    const { reasoner, services } = await hostEcho();
    for await (const event of reasoner.reason({ prefix: 'a', question: 'b' }))
      if (event.type === 'finish') expect(event.reason).toBe('stop');
    const created = await services.logged('created');
    expect(created.fields).toEqual({ variable: 'set before the start', threads: 1 });
  });

  it('refuses calls over the limit of its queue', async () => {
    const { decoder } = hostUnrulyDecoder({}, { concurrency: 1, queueLimit: 1 });
    const controller = new AbortController();
    const { signal } = controller;
    const working = decoder.decode(request('wait for cancel'), { signal });
    const waiting = decoder.decode(request('anything'));
    await expect(decoder.decode(request('one more'))).rejects.toMatchObject({ code: 'HOST_BUSY' });
    expect(decoder.status).toMatchObject({ queued: 1, inFlight: 1 });
    controller.abort('enough');
    await expect(working).rejects.toBe('enough');
    expect(await waiting).toMatchObject({ mediaType: 'anything' });
  });
});
