import type { Reasoner, ReasonerEvent } from '../spec/reasoner.ts';
import type { VisionEncoder } from '../spec/vision-encoder.ts';
import { overlay } from './overlay.ts';
import { retry } from './retry.ts';
import type { RetryOptions } from './retry-options.ts';
import { wrapEncoder } from './wrap-encoder.ts';

/**
 * The same encoder, whose calls are made again after a retryable error, `HOST_BUSY` excepted. The last error is
 * the one that callers get.
 */
export const withEncoderRetries = <E extends VisionEncoder>(encoder: E, options: RetryOptions = {}): E =>
  wrapEncoder(encoder, (call, signal) => retry(() => call(signal), options, signal));

/** The same reasoner; as {@link withEncoderRetries}, but only until its first event of any kind. */
export const withReasonerRetries = <R extends Reasoner>(reasoner: R, options: RetryOptions = {}): R =>
  overlay<Reasoner>(reasoner, {
    async *reason(prompt, reasonOptions = {}): AsyncGenerator<ReasonerEvent, void, undefined> {
      const open = async (): Promise<Opened> => {
        const events = reasoner.reason(prompt, reasonOptions)[Symbol.asyncIterator]();
        return { events, first: await events.next() };
      };
      const { events, first } = await retry(open, options, reasonOptions.signal);
      if (first.done) return;
      try {
        yield first.value;
        yield* { [Symbol.asyncIterator]: () => events };
      } finally {
        await events.return?.();
      }
    },
  }) as R;

interface Opened {
  readonly events: AsyncIterator<ReasonerEvent>;
  readonly first: IteratorResult<ReasonerEvent>;
}
