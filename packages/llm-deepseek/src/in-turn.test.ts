import { describe, expect, it } from '@jest/globals';
import { TurnQueue } from '@glimpse/core';
import { inTurn } from './in-turn.ts';

const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A caller whose work lasts until `finish`; `seen` holds its positions, then `in` and `out`. */
function join(turns: TurnQueue, signal?: AbortSignal) {
  let finish!: () => void;
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const seen: (number | string)[] = [];
  async function* work(): AsyncGenerator<number | string> {
    yield 'in';
    await finished;
    yield 'out';
  }
  const values = inTurn<number | string>(turns, work, { waiting: (position) => position, signal });
  const read = async (): Promise<void> => {
    for await (const value of values) seen.push(value);
  };
  return { seen, finish, values, done: read() };
}

describe('work in turn', () => {
  it('tells those who wait their positions', async () => {
    const turns = new TurnQueue(1);
    const [first, second, third] = [join(turns), join(turns), join(turns)];
    await settle();
    first.finish();
    await settle();
    expect([second.seen, third.seen]).toEqual([
      [1, 'in'],
      [2, 1],
    ]);
    second.finish();
    third.finish();
    await Promise.all([first.done, second.done, third.done]);
    expect([first.seen, third.seen]).toEqual([
      ['in', 'out'],
      [2, 1, 'in', 'out'],
    ]);
  });

  it('lets a waiting caller leave at once when its signal aborts', async () => {
    const turns = new TurnQueue(1);
    const controller = new AbortController();
    const reason = new Error('left');
    const [first, second] = [join(turns), join(turns, controller.signal)];
    await settle();
    controller.abort(reason);
    await expect(second.done).rejects.toBe(reason);
    expect(turns).toMatchObject({ inWork: 1, waiting: 0 });
    first.finish();
    await first.done;
  });

  it('gives the place of a waiting reader who leaves to the next', async () => {
    const turns = new TurnQueue(1);
    const first = join(turns);
    await settle();
    const work = async function* (): AsyncGenerator<number> {
      await Promise.resolve();
      yield 0;
    };
    const leaving = inTurn<number>(turns, work, { waiting: (position) => position });
    expect(await leaving.next()).toEqual({ done: false, value: 1 });
    await leaving.return();
    expect(turns).toMatchObject({ inWork: 1, waiting: 0 });
    first.finish();
    await first.done;
  });

  it('goes on after work that fails', async () => {
    const turns = new TurnQueue(1);
    const failing = inTurn<number>(
      turns,
      () => {
        throw new Error('failed');
      },
      { waiting: (position) => position },
    );
    await expect(failing.next()).rejects.toThrow('failed');
    expect(turns.inWork).toBe(0);
  });
});
