import { LANGUAGES } from '@glimpse/core';
import { z } from 'zod';

/** What a conversation began with: the first line of its file. */
export const conversationStartSchema = z.object({
  id: z.uuid(),
  /** The pictures that it is about, in the order of their numbers in the prompt. */
  images: z
    .array(
      z.object({
        sha256: z.string(),
        /** A picture that was removed and added again is another one. */
        addedAt: z.iso.datetime(),
      }),
    )
    .min(1),
  /** Names of those that were asked at first; a follow-up question asks the same. */
  encoders: z.array(z.string()).min(1),
  reasoner: z.string(),
  /** Where the first question asked for one. */
  language: z.enum(LANGUAGES).optional(),
  startedAt: z.iso.datetime(),
});

/** A question and its answer, without the thought: every further line of the file. */
export const conversationTurnSchema = z.object({
  question: z.string(),
  answer: z.string(),
  answeredAt: z.iso.datetime(),
});

export type ConversationStart = Readonly<z.infer<typeof conversationStartSchema>>;
export type ConversationTurn = Readonly<z.infer<typeof conversationTurnSchema>>;

export interface Conversation extends ConversationStart {
  /** First to last; at least one. */
  readonly turns: readonly ConversationTurn[];
  /** Of its file. */
  readonly bytes: number;
}
