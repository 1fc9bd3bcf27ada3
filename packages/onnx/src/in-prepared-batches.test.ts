import { describe, expect, it } from '@jest/globals';
import { inPreparedBatches } from './in-prepared-batches.ts';

/** Steps that note what begins; `work` multiplies by ten. */
const notingSteps = () => {
  const notes: string[] = [];
  return {
    notes,
    prepare: async (batch: readonly number[]) => {
      notes.push(`prepare ${batch.join(' ')}`);
      return batch;
    },
    work: async (batch: readonly number[]) => {
      notes.push(`work ${batch.join(' ')}`);
      return batch.map((item) => item * 10);
    },
  };
};

describe('inPreparedBatches', () => {
  it('prepares each batch before it works on the one before, and keeps the order', async () => {
    const steps = notingSteps();
    expect(await inPreparedBatches([1, 2, 3, 4, 5], 2, steps)).toEqual([10, 20, 30, 40, 50]);
    expect(steps.notes).toEqual([
      'prepare 1 2',
      'prepare 3 4',
      'work 1 2',
      'prepare 5',
      'work 3 4',
      'work 5',
    ]);
  });

  it('does nothing for no items', async () => {
    const steps = notingSteps();
    expect(await inPreparedBatches([], 2, steps)).toEqual([]);
    expect(steps.notes).toEqual([]);
  });

  it('stops before the next batch when the signal aborts', async () => {
    const steps = notingSteps();
    const controller = new AbortController();
    const reason = new Error('left');
    const work: typeof steps.work = (batch) => {
      controller.abort(reason);
      return steps.work(batch);
    };
    const working = inPreparedBatches([1, 2, 3], 1, { ...steps, work }, controller.signal);
    await expect(working).rejects.toBe(reason);
    expect(steps.notes).toEqual(['prepare 1', 'prepare 2', 'work 1']);
  });

  it('throws what the work throws, whatever comes of the preparation', async () => {
    const failure = new Error('the graph failed');
    const steps = {
      prepare: ([item]: readonly number[]) =>
        item === 1 ? Promise.resolve(1) : Promise.reject(new Error('no such picture')),
      work: () => Promise.reject(failure),
    };
    await expect(inPreparedBatches([1, 2], 1, steps)).rejects.toBe(failure);
  });
});
