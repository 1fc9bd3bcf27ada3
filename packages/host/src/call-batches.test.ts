import type { CaptionOptions, ImageInput } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { CallBatches } from './call-batches.ts';

const image = (name: string): ImageInput => ({ sha256: name, path: `/${name}`, width: 1, height: 1 });
const images = (...names: string[]): ImageInput[] => names.map(image);

/** Batches whose turns come when the test says so; results are `method:name`. */
function createBatches(limit = 4) {
  const calls: { method: string; names: string[]; options: object; signal: AbortSignal | undefined }[] = [];
  const turns: ((error?: Error) => void)[] = [];
  const batches = new CallBatches({
    limit,
    call: async (method, take, { signal, ...options }) => {
      await new Promise<void>((resolve, reject) =>
        turns.push((error) => (error ? reject(error) : resolve())),
      );
      const names = take().map((input) => (input as ImageInput).sha256);
      calls.push({ method, names, options, signal });
      return names.map((name) => `${method}:${name}`);
    },
  });
  return { batches, calls, turn: (error?: Error) => turns.shift()?.(error), waiting: () => turns.length };
}

describe('CallBatches', () => {
  it('gathers equal calls that wait, and gives each its own results in order', async () => {
    const { batches, calls, turn } = createBatches();
    const results = [images('a', 'b'), images('c'), images('d')].map((list) => batches.add('describe', list));
    turn();
    expect(await Promise.all(results)).toEqual([
      ['describe:a', 'describe:b'],
      ['describe:c'],
      ['describe:d'],
    ]);
    expect(calls).toMatchObject([{ method: 'describe', names: ['a', 'b', 'c', 'd'], options: {} }]);
  });

  it('keeps methods and options apart', async () => {
    const { batches, calls, turn } = createBatches();
    const prompt: CaptionOptions = { prompt: 'It is' };
    const results = [
      batches.add('caption', images('a'), prompt),
      batches.add('caption', images('b')),
      batches.add('describe', images('c')),
      batches.add('caption', images('d'), { ...prompt }),
    ];
    for (let turns = 0; turns < 3; turns += 1) turn();
    await Promise.all(results);
    expect(calls.map(({ method, names, options }) => ({ method, names, options }))).toEqual([
      { method: 'caption', names: ['a', 'd'], options: prompt },
      { method: 'caption', names: ['b'], options: {} },
      { method: 'describe', names: ['c'], options: {} },
    ]);
  });

  it('opens another batch when one is full, and never splits a call', async () => {
    const { batches, calls, turn } = createBatches(2);
    const results = [images('a'), images('b', 'c'), images('d', 'e', 'f'), images('g')].map((list) =>
      batches.add('describe', list),
    );
    for (let turns = 0; turns < 4; turns += 1) turn();
    await Promise.all(results);
    expect(calls.map(({ names }) => names)).toEqual([['a'], ['b', 'c'], ['d', 'e', 'f'], ['g']]);
  });

  it('takes nobody in once it works', async () => {
    const { batches, calls, turn, waiting } = createBatches();
    const first = batches.add('describe', images('a'));
    turn();
    await first;
    const second = batches.add('describe', images('b'));
    expect(waiting()).toBe(1);
    turn();
    await second;
    expect(calls.map(({ names }) => names)).toEqual([['a'], ['b']]);
  });

  it('lets one caller leave at once, with its reason, and works on for the others', async () => {
    const { batches, calls, turn } = createBatches();
    const leaving = new AbortController();
    const results = [
      batches.add('describe', images('a'), { signal: leaving.signal }),
      batches.add('describe', images('b')),
    ];
    leaving.abort('left');
    await expect(results[0]).rejects.toBe('left');
    turn();
    expect(await results[1]).toEqual(['describe:b']);
    expect(calls).toMatchObject([{ names: ['b'], signal: { aborted: false } }]);
  });

  it('cancels the work when the last caller leaves, also after its turn came', async () => {
    const signals: AbortSignal[] = [];
    const batches = new CallBatches({
      limit: 4,
      call: (_method, take, { signal }) => {
        take();
        if (signal) signals.push(signal);
        return new Promise(() => undefined);
      },
    });
    const [first, second] = [new AbortController(), new AbortController()];
    const results = [first, second].map(({ signal }) => batches.add('describe', images('a'), { signal }));
    const left = results.map((result) => expect(result).rejects.toBe('left'));
    first.abort('left');
    second.abort('left');
    await Promise.all(left);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  });

  it('fails all its callers when it fails, and nobody after them', async () => {
    const { batches, turn } = createBatches();
    const error = new Error('broken');
    const results = [batches.add('describe', images('a')), batches.add('describe', images('b'))];
    const failures = results.map((result) => expect(result).rejects.toBe(error));
    turn(error);
    await Promise.all(failures);
    const next = batches.add('describe', images('c'));
    turn();
    expect(await next).toEqual(['describe:c']);
  });

  it('refuses results that cannot be told apart', async () => {
    const batches = new CallBatches({ limit: 4, call: async (_method, take) => take().slice(1) });
    await expect(batches.add('describe', images('a', 'b'))).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: 'Expected a result for each of 2 inputs, received 1.',
    });
  });

  it('starts nothing for a signal that has already aborted', async () => {
    const { batches, waiting } = createBatches();
    const signal = AbortSignal.abort('left');
    await expect(batches.add('describe', images('a'), { signal })).rejects.toBe('left');
    expect(waiting()).toBe(0);
  });
});
