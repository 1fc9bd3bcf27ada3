import { GlimpseError } from '@glimpse/core';

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
