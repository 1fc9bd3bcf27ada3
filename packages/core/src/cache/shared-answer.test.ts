import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';
import { SharedAnswer } from './shared-answer.ts';

const usage = { promptTokens: 3, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 1 };

/** Thinks until it is told to answer, or to stop. */
async function* thinking({ signal, finishThinking, cancel }: ReasonOptions): AsyncGenerator<ReasonerEvent> {
  yield { type: 'thinking', text: 'Hm' };
  while (!finishThinking?.aborted && !cancel?.aborted) {
    await tick();
    signal?.throwIfAborted();
  }
  if (!cancel?.aborted) yield { type: 'answer', text: 'Yes.' };
  yield { type: 'finish', reason: cancel?.aborted ? 'cancelled' : 'thinking-ended', usage };
}

function share() {
  let closings = 0;
  const answer = new SharedAnswer(thinking, () => (closings += 1));
  const join = () => {
    const [finishThinking, cancel, leave] = Array.from({ length: 3 }, () => new AbortController());
    const events: ReasonerEvent[] = [];
    const read = async (): Promise<ReasonerEvent | undefined> => {
      const signals = {
        finishThinking: finishThinking?.signal,
        cancel: cancel?.signal,
        signal: leave?.signal,
      };
      for await (const event of answer.read(signals)) events.push(event);
      return events.at(-1);
    };
    return { finishThinking, cancel, leave, events, last: read() };
  };
  return { join, closings: () => closings };
}

describe('a shared answer', () => {
  it('has its thought ended for all by one reader, and lets nobody join any more', async () => {
    const { join, closings } = share();
    const [one, other] = [join(), join()];
    await tick();
    one.finishThinking?.abort();
    expect(closings()).toBe(1);
    for (const reader of [one, other])
      expect(await reader.last).toMatchObject({ type: 'finish', reason: 'thinking-ended' });
  });

  it('goes on for the others when one cancels', async () => {
    const { join, closings } = share();
    const [one, other] = [join(), join()];
    await tick();
    one.cancel?.abort();
    expect(await one.last).toMatchObject({ reason: 'cancelled', usage: { thinkingTokens: 0 } });
    expect(closings()).toBe(0);
    other.finishThinking?.abort();
    expect(await other.last).toMatchObject({ reason: 'thinking-ended' });
  });

  it('is cancelled by its only reader, with what it cost', async () => {
    const { join, closings } = share();
    const one = join();
    await tick();
    one.cancel?.abort();
    expect(await one.last).toEqual({ type: 'finish', reason: 'cancelled', usage });
    expect(closings()).toBeGreaterThan(0);
  });

  it('throws the reason of a reader who leaves', async () => {
    const { join } = share();
    const one = join();
    await tick();
    one.leave?.abort(new Error('left'));
    await expect(one.last).rejects.toThrow('left');
  });
});
