import { describe, expect, it } from '@jest/globals';
import type { ReasonerEvent } from '../spec/reasoner.ts';
import { EncoderDouble, IMAGE, PROMPT, ReasonerDouble, untilAborted } from './model-doubles.fixture.ts';
import { withEncoderTimeLimit, withReasonerTimeLimits } from './with-time-limits.ts';

const NONE = { encoder: 0, firstToken: 0, answer: 0 };
const SHORT = 0.001;
const DELTA: ReasonerEvent = { type: 'answer', text: 'A mug.' };

const endless = (...events: ReasonerEvent[]): ReasonerDouble =>
  new ReasonerDouble(async function* (options) {
    yield* events;
    yield await untilAborted(options?.signal);
  });

async function read(events: AsyncIterable<ReasonerEvent>): Promise<ReasonerEvent[]> {
  const result: ReasonerEvent[] = [];
  for await (const event of events) result.push(event);
  return result;
}

describe('time limits', () => {
  it('cancel a call of an encoder, and say which limit it was', async () => {
    const encoder = new EncoderDouble((options) => untilAborted(options?.signal));
    const call = withEncoderTimeLimit(encoder, { ...NONE, encoder: SHORT }).caption([IMAGE]);
    await expect(call).rejects.toMatchObject({
      code: 'STAGE_TIMEOUT',
      retryable: true,
      message:
        "'double' did not look at its pictures within 0.001 s, the limit of 'models.timeouts.encoder'.",
      details: { name: 'double', stage: 'encoder', limit: SHORT },
    });
  });

  it.each([
    ['firstToken', endless()],
    ['firstToken', endless({ type: 'queued', position: 1 })],
    ['answer', endless(DELTA)],
  ] as const)('cancel an answer at %s', async (stage, reasoner) => {
    const limited = withReasonerTimeLimits(reasoner, { ...NONE, [stage]: SHORT });
    await expect(read(limited.reason(PROMPT))).rejects.toMatchObject({
      code: 'STAGE_TIMEOUT',
      details: { stage },
    });
  });

  it('leave an answer alone whose first token came in time', async () => {
    const reasoner = new ReasonerDouble(async function* (options) {
      yield DELTA;
      // The longer limit of two ends it, so the shorter one no longer counts.
      yield await untilAborted(options?.signal);
    });
    const limited = withReasonerTimeLimits(reasoner, { ...NONE, firstToken: SHORT, answer: 0.05 });
    await expect(read(limited.reason(PROMPT))).rejects.toMatchObject({ details: { stage: 'answer' } });
  });

  it('let results and the reasons of callers through', async () => {
    const encoder = withEncoderTimeLimit(new EncoderDouble(async () => 'a mug'));
    expect(await encoder.caption([IMAGE])).toEqual([{ kind: 'caption', text: 'a mug' }]);
    const waiting = withEncoderTimeLimit(new EncoderDouble((options) => untilAborted(options?.signal)));
    const controller = new AbortController();
    const call = waiting.caption([IMAGE], { signal: controller.signal });
    controller.abort('left');
    await expect(call).rejects.toBe('left');
  });
});
