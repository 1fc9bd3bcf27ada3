import { describe, expect, it } from '@jest/globals';
import { Rounds } from './rounds.ts';

/** Cores that note how many steps each stretch had, and that can be held up. */
function createRounds() {
  const stretches: number[] = [];
  let ready = Promise.resolve();
  const rounds = new Rounds({
    use: async (work) => {
      await ready;
      stretches.push(0);
      return work();
    },
    lull: () => undefined,
  });
  const step = (signal?: AbortSignal): Promise<void> =>
    rounds.run(() => {
      stretches.push((stretches.pop() ?? 0) + 1);
      return Promise.resolve();
    }, signal);
  const hold = (): (() => void) => {
    let open!: () => void;
    ready = new Promise((resolve) => (open = resolve));
    return open;
  };
  return { rounds, stretches, step, hold };
}

describe('Rounds', () => {
  it('computes what is asked for at the same time in one stretch of the cores', async () => {
    const { stretches, step } = createRounds();
    await Promise.all([step(), step(), step()]);
    expect(stretches).toEqual([3]);
  });

  it('keeps streams together that go on right after a round', async () => {
    const { stretches, step } = createRounds();
    const stream = async (): Promise<void> => {
      for (let token = 0; token < 5; token += 1) await step();
    };
    await Promise.all([stream(), stream(), stream()]);
    expect(stretches).toEqual([3, 3, 3, 3, 3]);
  });

  it('fails only the step that fails', async () => {
    const { rounds, step } = createRounds();
    const failing = rounds.run(() => Promise.reject(new Error('failed')));
    const [failed, other] = await Promise.allSettled([failing, step()]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'failed' } });
    expect(other.status).toBe('fulfilled');
  });

  it('lets go of a step whose signal aborts before its round, while the cores are lent to others', async () => {
    const { stretches, step, hold } = createRounds();
    const open = hold();
    const controller = new AbortController();
    const steps = [step(controller.signal), step()];
    await new Promise((resolve) => setImmediate(resolve));
    controller.abort('left');
    await expect(steps[0]).rejects.toBe('left');
    open();
    await steps[1];
    expect(stretches).toEqual([1]);
  });

  it('does not begin a step whose signal has aborted', async () => {
    const { step } = createRounds();
    await expect(step(AbortSignal.abort('left'))).rejects.toBe('left');
  });
});
