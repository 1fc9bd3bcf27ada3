import { describe, expect, it } from '@jest/globals';
import { TurnQueue, type TurnOptions } from './turn-queue.ts';

/** A caller: `seen` holds its positions and, when it has its turn, `in`. */
function enter(queue: TurnQueue, options: TurnOptions = {}) {
  const seen: (number | 'in')[] = [];
  const turn = queue.take({ ...options, onPosition: (position) => seen.push(position) }).then((end) => {
    seen.push('in');
    return end;
  });
  return { seen, turn, end: async () => (await turn)() };
}

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('TurnQueue', () => {
  it('lets as many work at a time as it is told, and tells the others their positions', async () => {
    const queue = new TurnQueue(2);
    const [first, second, third, fourth] = [enter(queue), enter(queue), enter(queue), enter(queue)];
    await settle();
    expect([first, second, third, fourth].map(({ seen }) => seen)).toEqual([['in'], ['in'], [1], [2]]);
    expect(queue).toMatchObject({ inWork: 2, waiting: 2 });
    await second.end();
    await settle();
    expect([third.seen, fourth.seen]).toEqual([
      [1, 'in'],
      [2, 1],
    ]);
  });

  it('tells those who are overtaken', async () => {
    const queue = new TurnQueue(1);
    const working = enter(queue, { client: 'A' });
    const batch = enter(queue, { client: 'A', priority: 'batch' });
    const again = enter(queue, { client: 'A' });
    const other = enter(queue, { client: 'B' });
    expect([batch.seen, again.seen, other.seen]).toEqual([[1, 2, 3], [1, 2], [1]]);
    for (const next of [working, other, again]) await next.end();
    await settle();
    expect(batch.seen).toEqual([1, 2, 3, 2, 1, 'in']);
  });

  it('lets a waiting caller leave at once when its signal aborts', async () => {
    const queue = new TurnQueue(1);
    const controller = new AbortController();
    const [first, second, third] = [enter(queue), enter(queue, { signal: controller.signal }), enter(queue)];
    controller.abort('left');
    await expect(second.turn).rejects.toBe('left');
    expect([second.seen, third.seen]).toEqual([[1], [2, 1]]);
    await first.end();
    await settle();
    expect(third.seen).toEqual([2, 1, 'in']);
  });

  it('refuses a caller who has already left', async () => {
    const queue = new TurnQueue(1);
    await expect(queue.take({ signal: AbortSignal.abort('left') })).rejects.toBe('left');
    expect(queue.inWork).toBe(0);
  });

  it('ends a turn once, however often it is told to', async () => {
    const queue = new TurnQueue(1);
    const [first, second, third] = [enter(queue), enter(queue), enter(queue)];
    await first.end();
    await first.end();
    await settle();
    expect([second.seen, third.seen]).toEqual([
      [1, 'in'],
      [2, 1],
    ]);
  });

  it('rejects all that wait when it is cleared, and goes on', async () => {
    const queue = new TurnQueue(1);
    const first = enter(queue);
    const waiting = [enter(queue), enter(queue)];
    queue.clear('closed');
    for (const { turn } of waiting) await expect(turn).rejects.toBe('closed');
    expect(waiting.map(({ seen }) => seen)).toEqual([[1], [2]]);
    await first.end();
    expect(await enter(queue).turn).toBeInstanceOf(Function);
  });
});
