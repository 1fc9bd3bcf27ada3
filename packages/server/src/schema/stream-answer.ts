import { randomUUID } from 'node:crypto';
import {
  DEFAULT_THINKING_MODE,
  GlimpseError,
  isAbortError,
  type ReasonOptions,
  type ThinkingMode,
} from '@glimpse/core';
import type { AnswerFailure } from './answer-event-types.ts';
import type { GlimpseContext } from './context.ts';

type Controls = Required<Pick<ReasonOptions, 'signal' | 'finishThinking' | 'cancel'>>;

interface Event {
  readonly type: string;
}

/** With the id of the answer on its first event. */
type WithId<E extends Event> = E extends { type: 'started' } ? E & { readonly id: string } : E;

/**
 * The events of an answer, or of what is answered like one: while they come it can be controlled by its id, and a
 * failure is its last event.
 */
export async function* streamAnswer<E extends Event>(
  context: GlimpseContext,
  signal: AbortSignal,
  mode: ThinkingMode | null | undefined,
  answer: (controls: Controls) => AsyncIterable<E>,
): AsyncGenerator<WithId<E> | AnswerFailure, void, undefined> {
  const id = randomUUID();
  const running = context.runningAnswers.begin(id, mode ?? DEFAULT_THINKING_MODE);
  try {
    for await (const event of answer({ signal, ...running.signals })) {
      running.follow(event);
      yield (event.type === 'started' ? { ...event, id } : event) as WithId<E>;
    }
  } catch (error) {
    const isAbort = signal.aborted && (error === signal.reason || isAbortError(error));
    // Who left hears no more; the server's own reason to abort is told.
    const failure: unknown = isAbort ? signal.reason : error;
    if (!isAbort || GlimpseError.isInstance(failure)) yield toFailure(failure, id, context);
  } finally {
    context.runningAnswers.end(id);
  }
}

function toFailure(error: unknown, id: string, { log, operation }: GlimpseContext): AnswerFailure {
  const { code, message, retryable, retryAfter, details, category } = GlimpseError.from(error);
  if (category !== 'input' && category !== 'busy') log.error({ err: error, answer: id }, 'An answer failed');
  operation.fail(code);
  return { type: 'failed', code, message, retryable, retryAfter, details };
}
