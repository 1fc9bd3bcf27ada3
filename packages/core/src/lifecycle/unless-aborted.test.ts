import { describe, expect, it } from '@jest/globals';
import { unlessAborted } from './unless-aborted.ts';

const never = new Promise<string>(() => undefined);

describe('unlessAborted', () => {
  it('settles as the promise does', async () => {
    const { signal } = new AbortController();
    const failure = new Error('no such file');
    expect(await unlessAborted(Promise.resolve('done'), undefined)).toBe('done');
    expect(await unlessAborted(Promise.resolve('done'), signal)).toBe('done');
    await expect(unlessAborted(Promise.reject(failure), signal)).rejects.toBe(failure);
  });

  it("rejects with the signal's reason, whether that comes before or while it waits", async () => {
    const reason = new Error('enough');
    await expect(unlessAborted(never, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const waiting = unlessAborted(never, controller.signal);
    controller.abort(reason);
    await expect(waiting).rejects.toBe(reason);
  });
});
