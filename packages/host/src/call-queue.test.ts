import { describe, expect, it } from '@jest/globals';
import { CallQueue } from './call-queue.ts';

/** Work that ends when the test says so. */
function gate(): { readonly work: () => Promise<string>; open(value: string): void } {
  let open!: (value: string) => void;
  const promise = new Promise<string>((resolve) => (open = resolve));
  return { work: () => promise, open };
}

const createQueue = (limit = 8): CallQueue => new CallQueue({ name: 'eyes', concurrency: 1, limit });

describe('CallQueue', () => {
  it('works in the order of arrival, one at a time', async () => {
    const queue = createQueue();
    const course: string[] = [];
    const work = (name: string) => async () => {
      course.push(`${name} begins`);
      await Promise.resolve();
      course.push(`${name} ends`);
    };
    await Promise.all([queue.add(work('a')), queue.add(work('b')), queue.add(work('c'))]);
    expect(course).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('tells waiters their position at once and whenever it changes', async () => {
    const queue = createQueue();
    const told: string[] = [];
    const first = gate();
    const leave = new AbortController();
    const tell = (name: string) => ({ onPosition: (position: number) => told.push(`${name} ${position}`) });
    const calls = [
      queue.add(first.work, tell('a')),
      queue.add(async () => 'b', { ...tell('b'), signal: leave.signal }),
      queue.add(async () => 'c', tell('c')),
      queue.add(async () => 'd', tell('d')),
    ];
    expect(told).toEqual(['b 1', 'c 2', 'd 3']);
    const left = expect(calls[1]).rejects.toBe('gone');
    leave.abort('gone');
    expect(told.slice(3)).toEqual(['c 1', 'd 2']);
    await left;
    first.open('a');
    expect(await Promise.all([calls[0], calls[2], calls[3]])).toEqual(['a', 'c', 'd']);
    expect(told.slice(5)).toEqual(['d 1']);
  });

  it('refuses calls over its limit with the numbers and a time to retry', async () => {
    const queue = createQueue(2);
    const first = gate();
    const calls = [queue.add(first.work), queue.add(async () => 'b'), queue.add(async () => 'c')];
    expect(queue).toMatchObject({ inFlight: 1, queued: 2 });
    await expect(queue.add(async () => 'd')).rejects.toMatchObject({
      code: 'HOST_BUSY',
      message: "'eyes' has 2 calls waiting of at most 2; retry in 1 s.",
      details: { name: 'eyes', queued: 2, limit: 2 },
      retryAfter: 1,
    });
    first.open('a');
    expect(await Promise.all(calls)).toEqual(['a', 'b', 'c']);
    expect(await queue.add(async () => 'e')).toBe('e');
  });

  it('keeps a place taken until the work ends, even after an abort', async () => {
    const queue = createQueue();
    const first = gate();
    const controller = new AbortController();
    const call = queue.add(first.work, { signal: controller.signal });
    const next = queue.add(async () => 'next');
    controller.abort();
    expect(queue).toMatchObject({ inFlight: 1, queued: 1 });
    first.open('done');
    expect(await Promise.all([call, next])).toEqual(['done', 'next']);
  });

  it('rejects all that wait when it is cleared', async () => {
    const queue = createQueue();
    const first = gate();
    const working = queue.add(first.work);
    const waiting = [queue.add(async () => 'b'), queue.add(async () => 'c')];
    const rejections = waiting.map((call) => expect(call).rejects.toBe('closed'));
    queue.clear('closed');
    await Promise.all(rejections);
    expect(queue.queued).toBe(0);
    first.open('a');
    expect(await working).toBe('a');
  });
});
