import { afterEach, describe, expect, it } from '@jest/globals';
import {
  disposeHosted,
  hostEcho,
  hostMeanColor,
  hostUnrulyDecoder,
  request,
} from './fixtures/hosted.fixture.ts';

const UNLOADED = 'An idle model was unloaded';

describe('a host without calls', () => {
  afterEach(disposeHosted);

  it('lets its process go, and starts another for the next call', async () => {
    const { decoder, services } = hostUnrulyDecoder({}, { idleTimeout: 1 });
    await decoder.decode(request('anything'));
    await services.logged(UNLOADED);
    expect(decoder.status).toMatchObject({ state: 'idle', pid: undefined, restarts: 0 });
    expect(await decoder.decode(request('again'))).toMatchObject({ mediaType: 'again' });
    expect(decoder.status.restarts).toBe(1);
  });

  it('keeps its process while a call is in work', async () => {
    const { decoder, services } = hostUnrulyDecoder({}, { idleTimeout: 1 });
    const controller = new AbortController();
    const working = decoder.decode(request('wait for cancel'), { signal: controller.signal });
    await decoder.decode(request('anything'));
    expect(decoder.status).toMatchObject({ state: 'running', inFlight: 1 });
    controller.abort('enough');
    await expect(working).rejects.toBe('enough');
    await services.logged(UNLOADED);
  });

  it('starts ahead of the first call when it is told to load', async () => {
    const { encoder } = await hostMeanColor();
    const { reasoner } = await hostEcho();
    await Promise.all([encoder.load?.(), reasoner.load?.()]);
    expect([encoder.status.state, reasoner.status.state]).toEqual(['running', 'running']);
  });
});

describe('a cancelled call that goes on', () => {
  afterEach(disposeHosted);

  it('has its process killed, and the next call is served', async () => {
    const settings = { concurrency: 1, cancelTimeout: 1, backOff: { initial: 1 } };
    const { decoder, services } = hostUnrulyDecoder({}, settings);
    const controller = new AbortController();
    const call = decoder.decode(request('ignore the cancel'), { signal: controller.signal });
    await services.logged('deaf');
    const next = decoder.decode(request('next'));
    controller.abort('left');
    await expect(call).rejects.toBe('left');
    expect(await next).toMatchObject({ mediaType: 'next' });
    expect(decoder.status.restarts).toBe(1);
    const { level, fields } = await services.logged('A cancelled call goes on; its process is killed');
    expect({ level, fields }).toMatchObject({
      level: 'warn',
      fields: { method: 'decode', cancelTimeout: 1 },
    });
  });
});
