import {
  conversationStartSchema,
  conversationTurnSchema,
  type Conversation,
  type ConversationStart,
  type ConversationTurn,
} from './conversation.ts';

/** A file of JSON lines: what a conversation began with, then its turns. */
export const encodeConversation = (start: ConversationStart, first: ConversationTurn): string =>
  JSON.stringify(start) + encodeTurn(first);

/** The line break comes first, so that a line which a crash tore apart does not spoil the next. */
export const encodeTurn = (turn: ConversationTurn): string => `\n${JSON.stringify(turn)}`;

/** Undefined where it is no conversation; a torn turn is left out. */
export function decodeConversation(content: string): Conversation | undefined {
  const [first = '', ...others] = content.split('\n');
  const start = conversationStartSchema.safeParse(parse(first)).data;
  const turns = others.flatMap((line) => conversationTurnSchema.safeParse(parse(line)).data ?? []);
  return start && turns.length > 0 ? { ...start, turns, bytes: Buffer.byteLength(content) } : undefined;
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
