import type { ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';

type FinishEvent = Extract<ReasonerEvent, { type: 'finish' }>;

/** The end of a call that was cancelled before it came to anything. */
export const CANCELLED_EARLY: FinishEvent = {
  type: 'finish',
  reason: 'cancelled',
  usage: { promptTokens: 0, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 0 },
};

/** Events of a call that has not come to its first token. */
const EARLY_EVENTS: readonly string[] = ['queued', 'evidence'];

/**
 * Streams what `start` does, and sees to a `cancel` that comes before the first token: the signal of the work aborts,
 * and {@link CANCELLED_EARLY} ends the stream. Later the work itself must end with a finish event.
 */
export async function* endOnCancel<T extends { readonly type: string }>(
  start: (signal: AbortSignal | undefined) => AsyncIterable<T>,
  { signal, cancel }: Pick<ReasonOptions, 'signal' | 'cancel'>,
): AsyncGenerator<T | FinishEvent, void, undefined> {
  if (!cancel) {
    yield* start(signal);
    return;
  }
  signal?.throwIfAborted();
  const early = new AbortController();
  const stop = (): void => early.abort();
  cancel.addEventListener('abort', stop, { once: true });
  if (cancel.aborted) stop();
  try {
    for await (const event of start(signal ? AbortSignal.any([signal, early.signal]) : early.signal)) {
      if (!EARLY_EVENTS.includes(event.type)) cancel.removeEventListener('abort', stop);
      yield event;
    }
  } catch (error) {
    if (signal?.aborted || !early.signal.aborted) throw error;
    yield CANCELLED_EARLY;
  } finally {
    cancel.removeEventListener('abort', stop);
  }
}
