import { describe, expect, it } from '@jest/globals';
import { BackOff } from './back-off.ts';

describe('BackOff', () => {
  it('does not wait before the first failure', () => {
    expect(new BackOff().remaining).toBe(0);
  });

  it('doubles with every failure in a row, up to the maximum', () => {
    const backOff = new BackOff({ initial: 250, maximum: 1500 }, () => 10);
    const waits = [1, 2, 3, 4, 5].map(() => {
      backOff.fail();
      return backOff.remaining;
    });
    expect(waits).toEqual([250, 500, 1000, 1500, 1500]);
  });

  it('counts down as time passes', () => {
    let now = 0;
    const backOff = new BackOff({ initial: 100 }, () => now);
    backOff.fail();
    now = 60;
    expect(backOff.remaining).toBe(40);
    now = 200;
    expect(backOff.remaining).toBe(0);
  });

  it('starts again after a success', () => {
    const backOff = new BackOff({ initial: 100 }, () => 0);
    backOff.fail();
    backOff.fail();
    backOff.succeed();
    expect(backOff).toMatchObject({ failures: 0, remaining: 0 });
    backOff.fail();
    expect(backOff.remaining).toBe(100);
  });
});
