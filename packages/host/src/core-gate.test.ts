import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { CoreGate } from './core-gate.ts';

/** A generation through the gate; `count` tells its tokens. */
function generate(gate: CoreGate, signal?: AbortSignal): { count(): number; readonly ended: Promise<void> } {
  let tokens = 0;
  const run = async (): Promise<void> => {
    for (;;) {
      await gate.use(() => turn(), signal);
      tokens += 1;
    }
  };
  return { count: () => tokens, ended: run() };
}

describe('CoreGate', () => {
  it('closes at once when nothing is in work', async () => {
    await new CoreGate().close(8);
  });

  it('closes after the stretch in work, and holds the next one until it opens', async () => {
    const gate = new CoreGate();
    let finish: () => void = () => undefined;
    const course: string[] = [];
    const work = gate.use(() => new Promise<void>((resolve) => (finish = resolve)));
    const closed = gate.close(0).then(() => course.push('closed'));
    const next = gate.use(async () => course.push('next'));
    await turn();
    expect(course).toEqual([]);
    finish();
    await Promise.all([work, closed]);
    await turn();
    expect(course).toEqual(['closed']);
    gate.open();
    await next;
    expect(course).toEqual(['closed', 'next']);
  });

  it('lets a generation move on between two closings, however soon the second comes', async () => {
    const gate = new CoreGate();
    const controller = new AbortController();
    const { count, ended } = generate(gate, controller.signal);
    const left = expect(ended).rejects.toBe('left');
    await gate.close(0);
    const before = count();
    gate.open();
    await gate.close(8);
    expect(count() - before).toBeGreaterThanOrEqual(8);
    controller.abort('left');
    await left;
  });

  it('closes for a generation that ends before its share', async () => {
    const gate = new CoreGate();
    const last = gate.use(() => turn());
    await gate.close(8);
    await last;
  });

  it('lets go of one who leaves while it waits, and of no other', async () => {
    const gate = new CoreGate();
    await gate.close(0);
    const controller = new AbortController();
    const leaving = gate.use(async () => 'never', controller.signal);
    const staying = gate.use(async () => 'later');
    controller.abort('left');
    await expect(leaving).rejects.toBe('left');
    gate.open();
    expect(await staying).toBe('later');
    await gate.close(1);
  });

  it('settles an order to close that was taken back', async () => {
    const gate = new CoreGate();
    void gate.use(() => new Promise(() => undefined));
    const closed = gate.close(0);
    gate.open();
    await closed;
    expect(await gate.use(async () => 'open')).toBe('open');
  });
});
