import type { Reasoner, ReasonerEvent } from '../spec/reasoner.ts';
import type { VisionEncoder } from '../spec/vision-encoder.ts';
import { overlay } from './overlay.ts';
import { StageClock } from './stage-clock.ts';
import { DEFAULT_TIME_LIMITS, type TimeLimits } from './time-limits.ts';
import { wrapEncoder } from './wrap-encoder.ts';

/** The same encoder, whose calls reject with `STAGE_TIMEOUT`, and are cancelled, after their limit. */
export const withEncoderTimeLimit = <E extends VisionEncoder>(
  encoder: E,
  limits: TimeLimits = DEFAULT_TIME_LIMITS,
): E =>
  wrapEncoder(encoder, async (call, signal) => {
    const clock = new StageClock(encoder.name, limits, signal);
    clock.begin('encoder');
    try {
      return await call(clock.signal);
    } finally {
      clock.stop();
    }
  });

/** The same reasoner, whose answers throw `STAGE_TIMEOUT`, and are cancelled, after a limit. */
export const withReasonerTimeLimits = <R extends Reasoner>(
  reasoner: R,
  limits: TimeLimits = DEFAULT_TIME_LIMITS,
): R =>
  overlay<Reasoner>(reasoner, {
    async *reason(prompt, options = {}): AsyncGenerator<ReasonerEvent, void, undefined> {
      const clock = new StageClock(reasoner.name, limits, options.signal);
      clock.begin('firstToken');
      clock.begin('answer');
      try {
        for await (const event of reasoner.reason(prompt, { ...options, signal: clock.signal })) {
          if (event.type !== 'queued') clock.end('firstToken');
          yield event;
        }
      } finally {
        clock.stop();
      }
    },
  }) as R;
