import { describe, expect, it } from '@jest/globals';
import { TurnQueue } from './turn-queue.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A caller whose work lasts until `finish`; `seen` holds its places in the line, then `in` and `out`. */
function join(queue: TurnQueue, signal?: AbortSignal) {
  let finish!: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const seen: (number | string)[] = [];
  async function* work(): AsyncGenerator<string> {
    yield 'in';
    await finished;
    yield 'out';
  }
  const read = async (): Promise<void> => {
    for await (const value of queue.run<number | string>(work, (place) => place, signal)) seen.push(value);
  };
  return { seen, finish, done: read() };
}

describe('turn queue', () => {
  it('serves one caller at a time in order, and tells the others their places', async () => {
    const queue = new TurnQueue();
    const [first, second, third] = [join(queue), join(queue), join(queue)];
    await settle();
    expect([first.seen, second.seen, third.seen]).toEqual([['in'], [1], [2]]);
    first.finish();
    await settle();
    expect([first.seen, second.seen, third.seen]).toEqual([
      ['in', 'out'],
      [1, 'in'],
      [2, 1],
    ]);
    second.finish();
    third.finish();
    await Promise.all([first.done, second.done, third.done]);
    expect(third.seen).toEqual([2, 1, 'in', 'out']);
  });

  it('lets a waiting caller leave at once when its signal aborts', async () => {
    const queue = new TurnQueue();
    const controller = new AbortController();
    const reason = new Error('left');
    const [first, second, third] = [join(queue), join(queue, controller.signal), join(queue)];
    await settle();
    controller.abort(reason);
    await expect(second.done).rejects.toBe(reason);
    await settle();
    expect([first.seen, third.seen]).toEqual([['in'], [2, 1]]);
    first.finish();
    third.finish();
    await Promise.all([first.done, third.done]);
    expect(third.seen).toEqual([2, 1, 'in', 'out']);
  });

  it('goes on after work that fails', async () => {
    const queue = new TurnQueue();
    const failing = queue.run<string>(
      () => {
        throw new Error('failed');
      },
      () => 'waits',
    );
    await expect(failing.next()).rejects.toThrow('failed');
    const next = join(queue);
    next.finish();
    await next.done;
    expect(next.seen).toEqual(['in', 'out']);
  });
});
