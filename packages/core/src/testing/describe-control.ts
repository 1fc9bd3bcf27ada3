import { expect, it } from '@jest/globals';
import type { Prompt, Reasoner, ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';
import { collectEvents } from './collect-events.ts';

const greedy: ReasonOptions = { sampling: { greedy: true } };

/** That a running thought can be ended, and an answer cancelled. `wandering` is a prompt with a long thought. */
export function describeControl(reasoner: () => Reasoner, prompt: Prompt, wandering: Prompt): void {
  /** Reads a stream whose signal aborts at its first event of a type. */
  async function abortAt(
    type: ReasonerEvent['type'],
    name: 'finishThinking' | 'cancel',
  ): ReturnType<typeof collectEvents> {
    const controller = new AbortController();
    const events = reasoner().reason(wandering, { ...greedy, maxTokens: 8, [name]: controller.signal });
    return collectEvents(
      (async function* () {
        for await (const event of events) {
          if (event.type === type) controller.abort();
          yield event;
        }
      })(),
    );
  }

  it('ends a running thought, and answers', async () => {
    const { finishes: whole } = await collectEvents(
      reasoner().reason(wandering, { ...greedy, maxTokens: 1 }),
    );
    const { course, answer, finishes } = await abortAt('thinking', 'finishThinking');
    expect(course).toEqual(['thinking', 'answer', 'finish']);
    expect(answer).not.toBe('');
    // Who wanders in the thought may do so in the answer.
    expect(['thinking-ended', 'max-tokens']).toContain(finishes[0]?.reason);
    expect(finishes[0]?.usage.thinkingTokens).toBeLessThan(whole[0]?.usage.thinkingTokens ?? 0);
  });

  it('does not begin a thought that was ended before', async () => {
    const { course, finishes } = await collectEvents(
      reasoner().reason(prompt, { ...greedy, finishThinking: AbortSignal.abort() }),
    );
    expect(course).toEqual(['answer', 'finish']);
    expect(finishes).toMatchObject([{ reason: 'thinking-ended', usage: { thinkingTokens: 0 } }]);
  });

  it('takes the end of a thought for nothing once it answers', async () => {
    const alone = await collectEvents(reasoner().reason(prompt, greedy));
    const finish = new AbortController();
    const events: ReasonerEvent[] = [];
    for await (const event of reasoner().reason(prompt, { ...greedy, finishThinking: finish.signal })) {
      if (event.type === 'answer') finish.abort();
      events.push(event);
    }
    expect(events.at(-1)).toMatchObject({ type: 'finish', reason: alone.finishes[0]?.reason });
  });

  it('ends a cancelled answer with what there was, and works on afterwards', async () => {
    const { course, thinking, finishes } = await abortAt('thinking', 'cancel');
    expect(course).toEqual(['thinking', 'finish']);
    expect(thinking).not.toBe('');
    expect(finishes).toMatchObject([{ reason: 'cancelled', usage: { answerTokens: 0 } }]);
    expect(finishes[0]?.usage.thinkingTokens).toBeGreaterThan(0);
    expect((await collectEvents(reasoner().reason(prompt, greedy))).finishes).toHaveLength(1);
  });

  it('begins nothing that was cancelled before', async () => {
    const { course, finishes } = await collectEvents(
      reasoner().reason(prompt, { ...greedy, cancel: AbortSignal.abort() }),
    );
    expect(course).toEqual(['finish']);
    expect(finishes).toMatchObject([{ reason: 'cancelled', usage: { thinkingTokens: 0, answerTokens: 0 } }]);
  });

  it('throws the reason of a reader who leaves, whatever else is signalled', async () => {
    const reason = new Error('left');
    const call = reasoner().reason(prompt, {
      ...greedy,
      signal: AbortSignal.abort(reason),
      cancel: AbortSignal.abort(),
      finishThinking: AbortSignal.abort(),
    });
    await expect(collectEvents(call)).rejects.toBe(reason);
  });
}
