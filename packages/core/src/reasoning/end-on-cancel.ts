import type { ReasonerEvent, ReasonOptions, Usage } from '../spec/reasoner.ts';

const NO_USAGE: Usage = { promptTokens: 0, reusedPromptTokens: 0, thinkingTokens: 0, answerTokens: 0 };

/**
 * Streams what `start` does, and sees to a `cancel` that comes before the first event other than `queued`: the signal
 * of the work aborts, and a finish event without usage ends the stream. After that event the work itself must end
 * with one.
 */
export async function* endOnCancel(
  start: (signal: AbortSignal | undefined) => AsyncIterable<ReasonerEvent>,
  { signal, cancel }: Pick<ReasonOptions, 'signal' | 'cancel'>,
): AsyncGenerator<ReasonerEvent, void, undefined> {
  if (!cancel) {
    yield* start(signal);
    return;
  }
  signal?.throwIfAborted();
  const waiting = new AbortController();
  const stop = (): void => waiting.abort();
  cancel.addEventListener('abort', stop, { once: true });
  if (cancel.aborted) stop();
  const either = signal ? AbortSignal.any([signal, waiting.signal]) : waiting.signal;
  try {
    for await (const event of start(either)) {
      if (event.type !== 'queued') cancel.removeEventListener('abort', stop);
      yield event;
    }
  } catch (error) {
    if (signal?.aborted || !waiting.signal.aborted) throw error;
    yield { type: 'finish', reason: 'cancelled', usage: NO_USAGE };
  } finally {
    cancel.removeEventListener('abort', stop);
  }
}
