import { z } from 'zod';

export const DEFAULT_MAX_CONVERSATIONS = 1_000;
export const DEFAULT_MAX_TURNS = 100;
/** 256 KiB: more than a context of 65,536 tokens holds. */
export const DEFAULT_CONVERSATION_BYTES = 262_144;

/** What is kept of questions and answers, for follow-up questions. */
export const conversationsConfigSchema = z.strictObject({
  /** Conversations; when there are more, a tenth goes, used least recently. 0 keeps none from then on. */
  max: z.int().min(0).max(10_000).default(DEFAULT_MAX_CONVERSATIONS),
  /** Of one conversation. */
  maxTurns: z.int().positive().max(10_000).default(DEFAULT_MAX_TURNS),
  /** Of one conversation, the question to come included; only the answer to it may exceed them. */
  maxBytes: z.int().positive().default(DEFAULT_CONVERSATION_BYTES),
});

export type ConversationsConfig = Readonly<z.output<typeof conversationsConfigSchema>>;
