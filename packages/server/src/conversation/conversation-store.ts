import type { Conversation, ConversationStart, ConversationTurn } from './conversation.ts';

/** The place of a conversation in the order of use. */
export interface ConversationPosition {
  /** Milliseconds since 1970 of its last turn. */
  readonly usedAt: number;
  readonly id: string;
}

export interface ConversationEntry {
  readonly position: ConversationPosition;
  readonly conversation: Conversation;
}

export interface ConversationPage {
  /** Those used last come first. */
  readonly entries: readonly ConversationEntry[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** Keeps conversations, each whole or not at all, for all processes on a data folder. */
export interface ConversationStore {
  find(id: string): Promise<Conversation | undefined>;
  /** At most `first`, of those after a place. */
  list(first: number, after?: ConversationPosition): Promise<ConversationPage>;
  /** Keeps a new one with its first turn; above the limit, those that were used least recently go. */
  create(start: ConversationStart, turn: ConversationTurn): Promise<void>;
  /** Adds a turn. Resolves with false where the conversation was removed meanwhile. */
  append(id: string, turn: ConversationTurn): Promise<boolean>;
  /** Resolves with whether it was there. */
  remove(id: string): Promise<boolean>;
  /** Removes all that are about a picture. */
  forget(sha256: string): Promise<void>;
  /** Lets nobody else claim it until the returned function is called; undefined where somebody has. */
  claim(id: string): Promise<(() => Promise<void>) | undefined>;
}
