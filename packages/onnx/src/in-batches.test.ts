import { describe, expect, it } from '@jest/globals';
import { inBatches } from './in-batches.ts';

describe('inBatches', () => {
  it('splits, works one batch after the other and keeps the order', async () => {
    const batches: number[][] = [];
    let running = 0;
    const results = await inBatches([1, 2, 3, 4, 5], 2, async (batch) => {
      batches.push([...batch]);
      expect(++running).toBe(1);
      await Promise.resolve();
      running--;
      return batch.map((item) => item * 10);
    });
    expect(batches).toEqual([[1, 2], [3, 4], [5]]);
    expect(results).toEqual([10, 20, 30, 40, 50]);
  });

  it('throws the reason of an abort before the next batch', async () => {
    const controller = new AbortController();
    const reason = new Error('left');
    const worked: number[] = [];
    const call = inBatches(
      [1, 2, 3],
      1,
      async (batch) => {
        worked.push(...batch);
        controller.abort(reason);
        return batch;
      },
      controller.signal,
    );
    await expect(call).rejects.toBe(reason);
    expect(worked).toEqual([1]);
  });
});
