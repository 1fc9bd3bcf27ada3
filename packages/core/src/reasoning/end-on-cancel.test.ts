import { describe, expect, it } from '@jest/globals';
import { untilAborted } from '../resilience/model-doubles.fixture.ts';
import type { ReasonerEvent } from '../spec/reasoner.ts';
import { endOnCancel } from './end-on-cancel.ts';

const usage = { promptTokens: 3, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 0 };
const NOTHING = { promptTokens: 0, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 0 };

async function* waiting(signal: AbortSignal | undefined): AsyncGenerator<ReasonerEvent> {
  signal?.throwIfAborted();
  yield { type: 'queued', position: 1 };
  await untilAborted(signal);
}

async function read(events: AsyncIterable<ReasonerEvent>, onEvent: () => void): Promise<ReasonerEvent[]> {
  const seen: ReasonerEvent[] = [];
  for await (const event of events) {
    seen.push(event);
    setImmediate(onEvent);
  }
  return seen;
}

describe('endOnCancel', () => {
  it('ends work that waits by its signal, and the stream by a finish without usage', async () => {
    const cancel = new AbortController();
    const events = await read(endOnCancel(waiting, { cancel: cancel.signal }), () => cancel.abort());
    expect(events).toEqual([
      { type: 'queued', position: 1 },
      { type: 'finish', reason: 'cancelled', usage: NOTHING },
    ]);
  });

  it('begins nothing that was cancelled before', async () => {
    const events = await read(endOnCancel(waiting, { cancel: AbortSignal.abort() }), () => undefined);
    expect(events).toEqual([{ type: 'finish', reason: 'cancelled', usage: NOTHING }]);
  });

  it('leaves the end to work that has begun', async () => {
    const cancel = new AbortController();
    async function* working(signal: AbortSignal | undefined): AsyncGenerator<ReasonerEvent> {
      yield { type: 'thinking', text: 'Hm' };
      await new Promise((resolve) => cancel.signal.addEventListener('abort', resolve));
      signal?.throwIfAborted();
      yield { type: 'finish', reason: 'cancelled', usage };
    }
    const events = await read(endOnCancel(working, { cancel: cancel.signal }), () => cancel.abort());
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'cancelled', usage });
  });

  it('throws the reason of a reader who leaves, and what fails', async () => {
    const cancel = new AbortController().signal;
    const left = new AbortController();
    const reason = new Error('left');
    const leaving = read(endOnCancel(waiting, { cancel, signal: left.signal }), () => left.abort(reason));
    await expect(leaving).rejects.toBe(reason);
    const failing = endOnCancel(
      () => {
        throw new Error('failed');
      },
      { cancel },
    );
    await expect(failing.next()).rejects.toThrow('failed');
  });
});
