import type { ReasonerEvent } from '@glimpse/core';
import { afterEach, describe, expect, it } from '@jest/globals';
import { disposeHosted, hostEcho, hostUnrulyDecoder, request } from './fixtures/hosted.fixture.ts';

const PROMPT = { prefix: 'on and', question: 'ever' };

describe('cancelling a hosted call', () => {
  afterEach(disposeHosted);

  it('rejects with the reason of the signal and reaches the plugin', async () => {
    const { decoder, services } = hostUnrulyDecoder();
    const controller = new AbortController();
    const call = decoder.decode(request('wait for cancel'), { signal: controller.signal });
    await services.logged('waiting');
    const reason = new Error('left');
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    await services.logged('cancelled');
  });

  it('starts nothing for a signal that has already aborted', async () => {
    const { decoder } = hostUnrulyDecoder();
    const call = decoder.decode(request('anything'), { signal: AbortSignal.abort('left') });
    await expect(call).rejects.toBe('left');
    expect(decoder.status.state).toBe('idle');
  });

  it('stops an endless stream after at most one more token', async () => {
    const { reasoner, services } = await hostEcho({ endless: true });
    const controller = new AbortController();
    const reason = new Error('left');
    const after: ReasonerEvent[] = [];
    const read = async (): Promise<void> => {
      for await (const event of reasoner.reason(PROMPT, { signal: controller.signal })) {
        if (controller.signal.aborted) after.push(event);
        controller.abort(reason);
      }
    };
    await expect(read()).rejects.toBe(reason);
    expect(after).toEqual([]);
    const { fields } = await services.logged('stream ended');
    expect(fields.cancelled).toBe(true);
    expect(fields.tokensAfterCancel).toBeLessThanOrEqual(1);
  });

  it('stops an endless stream when its reader leaves, and serves the next', async () => {
    const { reasoner, services } = await hostEcho({ endless: true });
    for await (const event of reasoner.reason(PROMPT)) if (event.type === 'thinking') break;
    expect((await services.logged('stream ended')).fields.cancelled).toBe(true);
    for await (const event of reasoner.reason(PROMPT)) {
      if (event.type === 'queued') continue;
      expect(event).toEqual({ type: 'thinking', text: 'on ' });
      break;
    }
    expect(reasoner.status.restarts).toBe(0);
  });

  it('tells waiting streams their position, also when one before them leaves', async () => {
    const { reasoner } = await hostEcho({ endless: true });
    const open = (): AsyncIterator<ReasonerEvent> => reasoner.reason(PROMPT)[Symbol.asyncIterator]();
    const [first, second, third] = [open(), open(), open()];
    const working = first.next();
    expect((await second.next()).value).toEqual({ type: 'queued', position: 1 });
    expect((await third.next()).value).toEqual({ type: 'queued', position: 2 });
    expect((await working).value).toEqual({ type: 'thinking', text: 'on ' });
    await second.return?.();
    expect((await third.next()).value).toEqual({ type: 'queued', position: 1 });
    await first.return?.();
    expect((await third.next()).value).toEqual({ type: 'thinking', text: 'on ' });
    await third.return?.();
  });
});
