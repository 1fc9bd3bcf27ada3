import { afterEach, describe, expect, it } from '@jest/globals';
import type { Reasoner, ReasonerEvent, ReasonOptions } from '@glimpse/core';
import { collectEvents } from '@glimpse/core/testing';
import { createMiniReasoner, promptFor } from './mini-pack.fixture.ts';

const GREEDY: ReasonOptions = { sampling: { greedy: true } };
const PROMPTS = [
  promptFor('a red striped t-shirt on a white background', 'What is this?'),
  promptFor('a blue plain mug on a gray background', 'What color is it?'),
  promptFor('a green dotted backpack on a white background', 'Describe it.'),
];

describe('several answers at once', () => {
  let reasoner: Reasoner;
  afterEach(() => reasoner.dispose());
  const start = async (sequences: number): Promise<void> => {
    reasoner = await createMiniReasoner({ sequences });
  };
  const ask = (index: number, options?: ReasonOptions): ReturnType<typeof collectEvents> =>
    collectEvents(reasoner.reason(PROMPTS[index] ?? PROMPTS[0]!, { ...GREEDY, ...options }));

  it('are the same as one after the other', async () => {
    await start(3);
    const alone = [];
    for (const index of PROMPTS.keys()) alone.push(await ask(index));
    const together = await Promise.all(PROMPTS.map((_, index) => ask(index)));
    const textOf = ({ thinking, answer }: Awaited<ReturnType<typeof ask>>): object => ({ thinking, answer });
    expect(together.map(textOf)).toEqual(alone.map(textOf));
    expect(together.flatMap(({ course }) => course)).not.toContain('queued');
  });

  it('are untouched by one whose reader leaves', async () => {
    await start(2);
    const alone = await ask(1);
    const controller = new AbortController();
    const leaving = async (): Promise<void> => {
      for await (const event of reasoner.reason(PROMPTS[0]!, { ...GREEDY, signal: controller.signal }))
        if (event.type === 'thinking') controller.abort('left');
    };
    const [left, stayed] = await Promise.allSettled([leaving(), ask(1)]);
    expect(left).toMatchObject({ status: 'rejected', reason: 'left' });
    expect(stayed).toMatchObject({ value: { thinking: alone.thinking, answer: alone.answer } });
  });

  it('leave no sequence taken, however they end', async () => {
    await start(2);
    const { answer } = await ask(2);
    for (let round = 0; round < 3; round += 1) {
      const leaving = [0, 1].map(async (index) => {
        for await (const event of reasoner.reason(PROMPTS[index]!, GREEDY))
          if (event.type !== 'queued') break;
      });
      await Promise.all(leaving);
    }
    const both = await Promise.all([ask(2), ask(2)]);
    expect(both).toMatchObject([{ answer }, { answer }]);
  });

  it('are as many as there are sequences; the next waits, interactive before batch', async () => {
    await start(1);
    const order: string[] = [];
    const read = async (name: string, options: ReasonOptions): Promise<ReasonerEvent[]> => {
      const events: ReasonerEvent[] = [];
      for await (const event of reasoner.reason(PROMPTS[0]!, { ...GREEDY, ...options })) events.push(event);
      order.push(name);
      return events.filter(({ type }) => type === 'queued');
    };
    const [, batch, interactive] = await Promise.all([
      read('first', {}),
      read('batch', { priority: 'batch' }),
      read('interactive', {}),
    ]);
    expect(order).toEqual(['first', 'interactive', 'batch']);
    expect(batch.map((event) => event.type === 'queued' && event.position)).toEqual([1, 2, 1]);
    expect(interactive).toEqual([{ type: 'queued', position: 1 }]);
  });
});
