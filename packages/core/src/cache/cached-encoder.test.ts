import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CaptionOptions, EncoderWith, VisionEncoder } from '../spec/vision-encoder.ts';
import { createCachedEncoder } from './cached-encoder.ts';
import { CountingEncoder, picture } from './counting-encoder.fixture.ts';
import { MemoryCache } from './memory-cache.fixture.ts';

const [a, b, c] = [picture('a'), picture('b'), picture('c')];

const gate = () => {
  let open!: () => void;
  let fail!: (error: Error) => void;
  const promise = new Promise<void>((resolve, reject) => {
    open = resolve;
    fail = reject;
  });
  return { promise, open, fail };
};

/** Until everything that can go on has. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a cached encoder', () => {
  let encoder: CountingEncoder;
  let cache: MemoryCache;
  let cached: VisionEncoder & EncoderWith<'caption'>;
  const wrap = (instance = 'one') =>
    createCachedEncoder(encoder, instance, cache) as VisionEncoder & EncoderWith<'caption'>;
  const captions = async (images: (typeof a)[], options?: CaptionOptions, from = cached) =>
    (await from.caption(images, options)).map(({ text }) => text);

  beforeEach(() => {
    encoder = new CountingEncoder();
    cache = new MemoryCache();
    cached = wrap();
  });

  it('asks only for the pictures that miss, and keeps the order', async () => {
    await captions([b]);
    expect(await captions([a, b, c, a])).toEqual(['caption 2', 'caption 1', 'caption 3', 'caption 2']);
    expect(encoder.calls).toEqual([['b'], ['a', 'c']]);
  });

  it('takes what is at hand without waiting, and waits where a part is not', async () => {
    await wrap().describe([picture('a'), picture('b')]);
    cache.isFast = true;
    cache.reads = 0;
    expect((await wrap().describe([picture('b'), picture('a')])).map(({ text }) => text)).toEqual([
      'caption 2',
      'caption 1',
    ]);
    expect(cache.reads).toBe(0);
    await wrap().describe([picture('a'), picture('c')]);
    expect({ reads: cache.reads, calls: encoder.calls }).toEqual({ reads: 2, calls: [['a', 'b'], ['c']] });
  });

  it('serves another process on the same cache', async () => {
    await captions([a]);
    expect(await captions([a], {}, wrap())).toEqual(['caption 1']);
    expect(encoder.calls).toHaveLength(1);
  });

  it('tells apart parameters, abilities and instances', async () => {
    await captions([a]);
    await captions([a], { prompt: 'a' });
    await cached.describe([a]);
    await captions([a], {}, wrap('another'));
    expect(encoder.calls).toHaveLength(4);
    await captions([a], { prompt: undefined });
    await captions([a], { prompt: 'a' });
    expect(encoder.calls).toHaveLength(4);
  });

  it('computes once for sixteen who ask at the same time', async () => {
    const asked = Array.from({ length: 16 }, () => captions([a, b]));
    expect(new Set((await Promise.all(asked)).map(String))).toEqual(new Set(['caption 1,caption 2']));
    expect(encoder.calls).toEqual([['a', 'b']]);
  });

  it('shares the part of a call that is under way', async () => {
    const { promise, open } = gate();
    encoder.open = promise;
    const first = captions([a, b]);
    const second = captions([b, c]);
    await settle();
    open();
    expect(await first).toEqual(['caption 1', 'caption 2']);
    expect(await second).toEqual(['caption 2', 'caption 3']);
    expect(encoder.calls).toEqual([['a', 'b'], ['c']]);
  });

  it('cancels when the last waiter leaves, not before, and starts anew for the next', async () => {
    const { promise, open } = gate();
    encoder.open = promise;
    const [one, two] = [new AbortController(), new AbortController()];
    const first = captions([a], { signal: one.signal });
    const second = captions([a], { signal: two.signal });
    await settle();
    one.abort(new Error('one left'));
    await expect(first).rejects.toThrow('one left');
    expect(encoder.cancelled).toBe(0);
    two.abort(new Error('two left'));
    await expect(second).rejects.toThrow('two left');
    expect(encoder.cancelled).toBe(1);
    const third = captions([a]);
    open();
    expect(await third).toEqual(['caption 1']);
    expect(encoder.calls).toHaveLength(2);
  });

  it('works on for one who waits for a single picture of what another had asked', async () => {
    const { promise, open } = gate();
    encoder.open = promise;
    const controller = new AbortController();
    const first = captions([a, b], { signal: controller.signal });
    const second = captions([b]);
    await settle();
    controller.abort(new Error('left'));
    await expect(first).rejects.toThrow('left');
    open();
    expect(await second).toEqual(['caption 2']);
    expect(await captions([a])).toEqual(['caption 1']);
  });

  it('does not keep a failure', async () => {
    const { promise, fail } = gate();
    encoder.open = promise;
    const failed = captions([a]);
    fail(new Error('out of memory'));
    await expect(failed).rejects.toThrow('out of memory');
    encoder.open = Promise.resolve();
    expect(await captions([a])).toEqual(['caption 1']);
    expect(cache.writes).toBe(1);
  });

  it('computes anew and overwrites on `refresh`', async () => {
    await captions([a]);
    expect(await captions([a], { cache: 'refresh' })).toEqual(['caption 2']);
    expect(await captions([a])).toEqual(['caption 2']);
  });

  it('does not take what is being read for what is being computed anew', async () => {
    await captions([a]);
    const both = [captions([a]), captions([a], { cache: 'refresh' })];
    expect(await Promise.all(both)).toEqual([['caption 1'], ['caption 2']]);
  });

  it('neither reads nor writes on `off`', async () => {
    await captions([a], { cache: 'off' });
    expect(await captions([a], { cache: 'off' })).toEqual(['caption 2']);
    expect(cache).toMatchObject({ reads: 0, writes: 0 });
  });

  it('keeps its own options from the encoder', async () => {
    await captions([a], { cache: 'refresh', prompt: 'p' });
    expect(encoder.options).toEqual([{ prompt: 'p', signal: expect.any(AbortSignal) }]);
  });

  it('hands texts on, which belong to no picture', async () => {
    const vector = Float32Array.of(1);
    const embedText = (texts: readonly string[]) =>
      Promise.resolve(texts.map(() => ({ kind: 'embedding' as const, vector })));
    const reading = createCachedEncoder(Object.assign(encoder, { embedText }), 'one', cache);
    expect(await reading.embedText?.(['a mug'], { cache: 'use' })).toEqual([{ kind: 'embedding', vector }]);
    expect(cache).toMatchObject({ reads: 0, writes: 0 });
  });

  it('rejects after it was disposed, whatever is kept', async () => {
    await captions([a]);
    await cached.dispose();
    await expect(captions([a])).rejects.toMatchObject({ code: 'DISPOSED' });
  });

  it('rejects who has left before, without any work', async () => {
    await expect(captions([a], { signal: AbortSignal.abort(new Error('left')) })).rejects.toThrow('left');
    expect(encoder.calls).toEqual([]);
  });
});
