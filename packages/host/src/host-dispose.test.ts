import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from '@jest/globals';
import { disposeHosted, hostEcho, hostUnrulyDecoder, request } from './fixtures/hosted.fixture.ts';

const isRunning = (pid = -1): boolean => {
  if (pid <= 0) throw new Error('There is no process to look for.');
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('disposing a host', () => {
  afterEach(disposeHosted);

  it('ends the process, twice without harm, and refuses later calls', async () => {
    const { decoder } = hostUnrulyDecoder();
    await decoder.decode(request('anything'));
    const { pid } = decoder.status;
    expect(isRunning(pid)).toBe(true);
    await Promise.all([decoder.dispose(), decoder.dispose()]);
    await decoder.dispose();
    expect(isRunning(pid)).toBe(false);
    expect(decoder.status).toMatchObject({ state: 'disposed', pid: undefined });
    await expect(decoder.decode(request('anything'))).rejects.toMatchObject({ code: 'DISPOSED' });
  });

  it('rejects calls in work and calls that wait, and cancels the first', async () => {
    const { decoder, services } = hostUnrulyDecoder({}, { concurrency: 1 });
    const calls = [decoder.decode(request('wait for cancel')), decoder.decode(request('anything'))];
    const rejections = calls.map((call) => expect(call).rejects.toMatchObject({ code: 'DISPOSED' }));
    await services.logged('waiting');
    await decoder.dispose();
    await Promise.all(rejections);
    await services.logged('cancelled');
  });

  it('ends a stream in work', async () => {
    const { reasoner } = await hostEcho({ endless: true });
    const read = async (): Promise<void> => {
      for await (const event of reasoner.reason({ prefix: 'on', question: 'ever' }))
        if (event.type === 'thinking') void reasoner.dispose();
    };
    await expect(read()).rejects.toMatchObject({ code: 'DISPOSED' });
  });

  it('ends a process that is still starting', async () => {
    const { decoder } = hostUnrulyDecoder();
    const call = expect(decoder.decode(request('anything'))).rejects.toMatchObject({ code: 'DISPOSED' });
    const { pid } = decoder.status;
    expect(isRunning(pid)).toBe(true);
    await decoder.dispose();
    await call;
    expect(isRunning(pid)).toBe(false);
  });

  it('kills a plugin that does not let go', async () => {
    const { decoder } = hostUnrulyDecoder({ clinging: true }, { disposeTimeout: 1 });
    await decoder.decode(request('anything'));
    const { pid } = decoder.status;
    await decoder.dispose();
    expect(isRunning(pid)).toBe(false);
  });

  it('leaves no process behind when the parent is killed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'glimpse-host-'));
    const script = fileURLToPath(new URL('./fixtures/orphaning-parent.fixture.ts', import.meta.url));
    const execArgv = ['--import', import.meta.resolve('tsx'), '--conditions=glimpse-source'];
    const parent = fork(script, [folder], { execArgv, stdio: 'ignore' });
    try {
      const [pid] = (await once(parent, 'message')) as [number];
      const changes = watch(folder);
      parent.kill('SIGKILL');
      for await (const change of changes) if (change.filename === String(pid)) break;
      expect(await readdir(folder)).toEqual([String(pid)]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
