import { describe, expect, it } from '@jest/globals';
import { LazyResource } from './lazy-resource.ts';

const counting = (fail: () => boolean = () => false) => {
  const counts = { loads: 0, releases: 0 };
  const lazy = new LazyResource({
    name: 'model',
    load: async () => {
      counts.loads += 1;
      await Promise.resolve();
      if (fail()) throw new Error('no such file');
      return 'weights';
    },
    release: async () => {
      counts.releases += 1;
      await Promise.resolve();
    },
  });
  return { counts, lazy };
};

describe('LazyResource', () => {
  it('loads at the first use, once for concurrent users', async () => {
    const { counts, lazy } = counting();
    expect(counts.loads).toBe(0);
    const used = await Promise.all([1, 2, 3].map(() => lazy.use((weights) => Promise.resolve(weights))));
    expect(used).toEqual(['weights', 'weights', 'weights']);
    expect(counts.loads).toBe(1);
  });

  it('loads ahead of the first use', async () => {
    const { counts, lazy } = counting();
    await Promise.all([lazy.load(), lazy.load()]);
    expect(await lazy.use((weights) => Promise.resolve(weights))).toBe('weights');
    expect(counts.loads).toBe(1);
  });

  it('tries again after a failed load', async () => {
    let failing = true;
    const { counts, lazy } = counting(() => failing);
    await expect(lazy.use((weights) => Promise.resolve(weights))).rejects.toThrow('no such file');
    failing = false;
    expect(await lazy.use((weights) => Promise.resolve(weights))).toBe('weights');
    expect(counts.loads).toBe(2);
  });

  it('releases only after the last user has left', async () => {
    const { counts, lazy } = counting();
    let finish!: () => void;
    const work = lazy.use(() => new Promise<void>((resolve) => (finish = resolve)));
    await lazy.use(() => Promise.resolve());
    const disposed = lazy.dispose();
    await Promise.resolve();
    expect(counts.releases).toBe(0);
    finish();
    await Promise.all([work, disposed, lazy.dispose()]);
    expect(counts.releases).toBe(1);
  });

  it('frees a stream that its reader leaves', async () => {
    const { counts, lazy } = counting();
    const stream = lazy.stream(async function* () {
      yield 1;
      await Promise.resolve();
      yield 2;
    });
    for await (const value of stream) if (value === 1) break;
    await lazy.dispose();
    expect(counts.releases).toBe(1);
  });

  it('refuses to be used after it was disposed', async () => {
    const { counts, lazy } = counting();
    await lazy.dispose();
    await expect(lazy.use(() => Promise.resolve())).rejects.toMatchObject({
      code: 'DISPOSED',
      details: { name: 'model' },
    });
    expect(counts).toEqual({ loads: 0, releases: 0 });
  });
});
