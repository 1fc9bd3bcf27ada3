import { describe, expect, it } from '@jest/globals';
import { startInterruptible } from './interruptible-recognizer.ts';
import type { TextRecognizer } from './text-recognizer.ts';

const PNG = new Uint8Array();

/** A recognizer whose jobs end when they are told to; counts what runs. */
function controlled() {
  const state = { starts: 0, disposals: 0, running: 0, most: 0 };
  const ends: (() => void)[] = [];
  const job = async (): Promise<void> => {
    state.running += 1;
    state.most = Math.max(state.most, state.running);
    await new Promise<void>((resolve) => ends.push(resolve));
    state.running -= 1;
  };
  const start = (): Promise<TextRecognizer> => {
    state.starts += 1;
    return Promise.resolve({
      slope: async () => {
        await job();
        return 0;
      },
      words: async () => {
        await job();
        return [];
      },
      dispose: () => {
        state.disposals += 1;
        return Promise.resolve();
      },
    });
  };
  const end = async (): Promise<void> => {
    while (ends.length === 0) await Promise.resolve();
    ends.shift()?.();
  };
  return { state, start, end };
}

describe('an interruptible recognizer', () => {
  it('does one job at a time', async () => {
    const { state, start, end } = controlled();
    const recognizer = await startInterruptible(start);
    const jobs = [recognizer.slope(PNG), recognizer.words(PNG, 'sparse')];
    await end();
    await end();
    expect(await Promise.all(jobs)).toEqual([0, []]);
    expect(state).toEqual({ starts: 1, disposals: 0, running: 0, most: 1 });
  });

  it('ends the engine under a job that is aborted, and starts another for the next', async () => {
    const { state, start, end } = controlled();
    const recognizer = await startInterruptible(start);
    const controller = new AbortController();
    const left = recognizer.words(PNG, 'block', controller.signal);
    const waiting = recognizer.words(PNG, 'sparse');
    const reason = new Error('left');
    controller.abort(reason);
    await expect(left).rejects.toBe(reason);
    expect(state.disposals).toBe(1);
    await end();
    await end();
    expect(await waiting).toEqual([]);
    expect(state.starts).toBe(2);
  });

  it('keeps the engine where a job is aborted before its turn', async () => {
    const { state, start, end } = controlled();
    const recognizer = await startInterruptible(start);
    const working = recognizer.words(PNG, 'block');
    const controller = new AbortController();
    const waiting = recognizer.words(PNG, 'sparse', controller.signal);
    controller.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    await end();
    await working;
    expect(state).toMatchObject({ starts: 1, disposals: 0 });
  });

  it('does not trust an engine that failed', async () => {
    let starts = 0;
    const recognizer = await startInterruptible(() => {
      starts += 1;
      const failing = starts === 1;
      return Promise.resolve({
        slope: () => (failing ? Promise.reject(new Error('out of memory')) : Promise.resolve(0.1)),
        words: () => Promise.resolve([]),
        dispose: () => Promise.resolve(),
      });
    });
    await expect(recognizer.slope(PNG)).rejects.toThrow('out of memory');
    expect(await recognizer.slope(PNG)).toBe(0.1);
  });
});
