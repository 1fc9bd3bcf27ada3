import { GlimpseError, isAbortError } from '@glimpse/core';
import type { Outcome } from './host-protocol.ts';

/** What an error says, whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Puts an error into a form that crosses processes; `wrap` names an error that isn't ours. */
export function outcomeOf(error: unknown, wrap: (error: unknown) => GlimpseError): Outcome {
  if (isAbortError(error)) return { status: 'aborted', message: messageOf(error) };
  const typed = GlimpseError.isInstance(error) ? error : wrap(error);
  return { status: 'failed', error: typed.serialize() };
}

/** The value, or the error as it was thrown on the other side. */
export function valueOf(outcome: Outcome): unknown {
  switch (outcome.status) {
    case 'done':
      return outcome.value;
    case 'failed':
      throw new GlimpseError(outcome.error);
    case 'aborted':
      throw new DOMException(outcome.message, 'AbortError');
  }
}
