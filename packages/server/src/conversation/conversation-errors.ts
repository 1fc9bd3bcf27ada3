import { GlimpseError } from '@glimpse/core';
import type { Conversation } from './conversation.ts';

export const conversationNotFound = (id: string): GlimpseError =>
  new GlimpseError({
    code: 'CONVERSATION_NOT_FOUND',
    message: `No conversation '${id}' is kept; it may have gone with one of its pictures. Ask without one to begin another.`,
    details: { conversation: id },
  });

export const conversationBusy = (id: string): GlimpseError =>
  new GlimpseError({
    code: 'CONVERSATION_BUSY',
    message: `A question to conversation '${id}' is being answered; ask again when that answer has ended.`,
    details: { conversation: id },
  });

/** `measure` is what there would be too much of. */
export const conversationFull = (
  id: string,
  measure: 'turns' | 'bytes',
  expected: number,
  received: number,
): GlimpseError =>
  new GlimpseError({
    code: 'CONVERSATION_FULL',
    message: `Conversation '${id}' takes at most ${expected} ${measure}; with this question it would have ${received}. Begin another.`,
    details: { conversation: id, measure, limit: expected, received },
  });

/** Says of a prompt that is too long how much of a conversation is in it; other failures stay as they are. */
export function withTurns(error: unknown, { id, turns }: Pick<Conversation, 'id' | 'turns'>): unknown {
  if (!GlimpseError.isInstance(error) || error.code !== 'PROMPT_TOO_LONG') return error;
  return new GlimpseError({
    code: error.code,
    message: `${error.message} Conversation '${id}' has ${turns.length} ${turns.length === 1 ? 'turn' : 'turns'} in the prompt; begin another.`,
    details: { ...error.details, conversation: id, turns: turns.length },
    cause: error,
  });
}
