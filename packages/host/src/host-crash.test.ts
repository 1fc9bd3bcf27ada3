import { afterEach, describe, expect, it } from '@jest/globals';
import { disposeHosted, hostEcho, hostUnrulyDecoder, request } from './fixtures/hosted.fixture.ts';

const PROMPT = { prefix: 'on and', question: 'ever' };
const SOON = { backOff: { initial: 1 } };
const LATE = { backOff: { initial: 1_000_000, maximum: 1_000_000 } };

const kill = (pid: number | undefined): void => {
  if (pid === undefined) throw new Error('There is no process to kill.');
  process.kill(pid, 'SIGKILL');
};

describe('a host whose process ends', () => {
  afterEach(disposeHosted);

  it('fails the stream in work, and gives waiting ones to the next process', async () => {
    const { reasoner } = await hostEcho({ endless: true }, SOON);
    const working = reasoner.reason(PROMPT)[Symbol.asyncIterator]();
    const waiting = reasoner.reason(PROMPT)[Symbol.asyncIterator]();
    await working.next();
    expect((await waiting.next()).value).toEqual({ type: 'queued', position: 1 });
    const { pid } = reasoner.status;
    kill(pid);
    const readOn = async (): Promise<void> => {
      while (!(await working.next()).done);
    };
    await expect(readOn()).rejects.toMatchObject({
      code: 'HOST_CRASHED',
      retryable: true,
      message: `The process of 'echo' (pid ${pid}) was ended by SIGKILL; the next call restarts it.`,
    });
    expect((await waiting.next()).value).toEqual({ type: 'thinking', text: 'on ' });
    expect(reasoner.status).toMatchObject({ state: 'running', restarts: 1 });
    expect(reasoner.status.pid).not.toBe(pid);
    await waiting.return?.();
  });

  it('names the exit code, logs the crash, and serves the next call', async () => {
    const { decoder, services } = hostUnrulyDecoder({}, SOON);
    await decoder.decode(request('anything'));
    await expect(decoder.decode(request('exit'))).rejects.toMatchObject({
      code: 'HOST_CRASHED',
      message: expect.stringContaining('exited with code 3'),
    });
    expect(services.entries.at(-1)).toMatchObject({ level: 'warn', fields: { name: 'unruly', crashes: 1 } });
    expect(await decoder.decode(request('anything'))).toMatchObject({ mediaType: 'anything' });
  });

  it('lets calls wait for the end of the back-off, and leave it', async () => {
    const { decoder } = hostUnrulyDecoder({}, LATE);
    await expect(decoder.decode(request('exit'))).rejects.toMatchObject({ code: 'HOST_CRASHED' });
    expect(decoder.status).toMatchObject({ state: 'backing-off', pid: undefined });
    const controller = new AbortController();
    const call = decoder.decode(request('anything'), { signal: controller.signal });
    controller.abort('left');
    await expect(call).rejects.toBe('left');
    const other = decoder.decode(request('anything'));
    const disposed = expect(other).rejects.toMatchObject({ code: 'DISPOSED' });
    await decoder.dispose();
    await disposed;
  });

  it('says that it is unavailable after crashing at every start', async () => {
    const { decoder } = hostUnrulyDecoder({ start: 'exit' }, SOON);
    await expect(decoder.decode(request('anything'))).rejects.toMatchObject({
      code: 'HOST_UNAVAILABLE',
      retryable: true,
      retryAfter: 1,
    });
    expect(decoder.status.restarts).toBeGreaterThanOrEqual(4);
  });

  it.each([
    ['typed error', { code: 'PACK_INVALID', message: 'Expected pack.json, received nothing.' }],
    [
      'unknown error',
      { code: 'PLUGIN_INVALID', message: "'unruly' cannot be created: no such native library" },
    ],
  ])('passes a %s of the start without counting it as a crash', async (start, expected) => {
    const { decoder } = hostUnrulyDecoder({ start }, LATE);
    await expect(decoder.decode(request('anything'))).rejects.toMatchObject(expected);
    expect(decoder.status).toMatchObject({ state: 'idle', pid: undefined });
    await expect(decoder.decode(request('anything'))).rejects.toMatchObject(expected);
  });

  it('ignores the Ctrl+C of a terminal, which is for its parent', async () => {
    const { decoder } = hostUnrulyDecoder();
    await decoder.decode(request('anything'));
    const { pid } = decoder.status;
    process.kill(pid ?? 0, 'SIGINT');
    await decoder.decode(request('anything'));
    expect(decoder.status).toMatchObject({ state: 'running', pid });
  });
});
