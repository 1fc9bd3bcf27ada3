import { describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '../errors/error-codes.ts';
import type { ReasonerEvent } from '../spec/reasoner.ts';
import {
  EncoderDouble,
  failure,
  IMAGE,
  PROMPT,
  ReasonerDouble,
  untilAborted,
} from './model-doubles.fixture.ts';
import { withEncoderRetries, withReasonerRetries } from './with-retries.ts';

const SOON = { delay: 0 };
const DELTA: ReasonerEvent = { type: 'answer', text: 'A mug.' };

/** An encoder that fails with one code a number of times, and then succeeds. */
function failingEncoder(code: ErrorCode, times: number): { encoder: EncoderDouble; attempts(): number } {
  let attempts = 0;
  const encoder = new EncoderDouble(async () => {
    attempts += 1;
    if (attempts <= times) throw failure(code);
    return `attempt ${attempts}`;
  });
  return { encoder, attempts: () => attempts };
}

describe('an encoder with retries', () => {
  it('tries a retryable failure again, three times', async () => {
    const { encoder } = failingEncoder('HOST_CRASHED', 3);
    expect(await withEncoderRetries(encoder, SOON).caption([IMAGE])).toEqual([
      { kind: 'caption', text: 'attempt 4' },
    ]);
  });

  it('gives up after the third retry, with the failure itself', async () => {
    const { encoder, attempts } = failingEncoder('MODEL_FAILED', 9);
    await expect(withEncoderRetries(encoder, SOON).describe([IMAGE])).rejects.toMatchObject({
      code: 'MODEL_FAILED',
    });
    expect(attempts()).toBe(4);
  });

  it.each(['PACK_INVALID', 'DISPOSED', 'HOST_BUSY'] as const)('tries once after %s', async (code) => {
    const { encoder, attempts } = failingEncoder(code, 1);
    await expect(withEncoderRetries(encoder, SOON).caption([IMAGE])).rejects.toMatchObject({ code });
    expect(attempts()).toBe(1);
  });

  it.each([
    ['between two attempts', failure('HOST_CRASHED'), 1000],
    ['that a failure asks for', failure('HOST_UNAVAILABLE', 1000), 0],
  ])('leaves the wait %s when the caller does', async (_wait, error, delay) => {
    const controller = new AbortController();
    let attempts = 0;
    const encoder = new EncoderDouble(async () => {
      attempts += 1;
      setImmediate(() => controller.abort('left'));
      throw error;
    });
    const call = withEncoderRetries(encoder, { delay }).caption([IMAGE], { signal: controller.signal });
    await expect(call).rejects.toBe('left');
    expect(attempts).toBe(1);
  });

  it('passes an abort and an unknown failure through, once', async () => {
    const unknown = new TypeError('broken');
    const calls = ['left', unknown].map((reason) =>
      withEncoderRetries(new EncoderDouble(() => Promise.reject(reason as Error)), SOON).caption([IMAGE]),
    );
    const results = await Promise.allSettled(calls);
    expect(results).toEqual([
      { status: 'rejected', reason: 'left' },
      { status: 'rejected', reason: unknown },
    ]);
  });

  it('has the abilities and everything else of the encoder', async () => {
    const encoder = new EncoderDouble(async () => 'a mug');
    const retrying = withEncoderRetries(encoder);
    expect(retrying).toMatchObject({ name: 'double', card: encoder.card });
    expect(retrying).not.toHaveProperty('classify');
    await retrying.dispose();
    expect(retrying.disposals).toBe(1);
  });
});

describe('a reasoner with retries', () => {
  const read = async (events: AsyncIterable<ReasonerEvent>, into: ReasonerEvent[] = []) => {
    for await (const event of events) into.push(event);
    return into;
  };

  it('tries again while nothing was sent', async () => {
    let attempts = 0;
    const reasoner = new ReasonerDouble(async function* () {
      attempts += 1;
      if (attempts < 3) throw failure('HOST_CRASHED');
      yield DELTA;
      yield DELTA;
    });
    expect(await read(withReasonerRetries(reasoner, SOON).reason(PROMPT))).toEqual([DELTA, DELTA]);
    expect(attempts).toBe(3);
  });

  it.each([DELTA, { type: 'queued', position: 1 }] as const)('never does after $type', async (event) => {
    let attempts = 0;
    const reasoner = new ReasonerDouble(async function* () {
      attempts += 1;
      yield event;
      throw failure('HOST_CRASHED');
    });
    const events: ReasonerEvent[] = [];
    await expect(read(withReasonerRetries(reasoner, SOON).reason(PROMPT), events)).rejects.toMatchObject({
      code: 'HOST_CRASHED',
    });
    expect({ attempts, events }).toEqual({ attempts: 1, events: [event] });
  });

  it('ends the events of the model when the reader leaves', async () => {
    let ended = false;
    const reasoner = new ReasonerDouble(async function* () {
      try {
        yield DELTA;
        yield DELTA;
      } finally {
        ended = true;
      }
    });
    for await (const event of withReasonerRetries(reasoner).reason(PROMPT)) {
      expect(event).toBe(DELTA);
      break;
    }
    expect(ended).toBe(true);
  });

  it('rejects with the reason of a signal that aborts before the first event', async () => {
    const controller = new AbortController();
    const reasoner = new ReasonerDouble(async function* (options) {
      yield await untilAborted(options?.signal);
    });
    const events = read(withReasonerRetries(reasoner, SOON).reason(PROMPT, { signal: controller.signal }));
    setImmediate(() => controller.abort('left'));
    await expect(events).rejects.toBe('left');
  });
});
