import type { ConversationPosition } from '../conversation/conversation-store.ts';
import { builder } from './builder.ts';
import { ConversationType } from './conversation-type.ts';
import { checkFirst, DEFAULT_FIRST, fromCursor, MAX_FIRST, toConnection, toCursor } from './page.ts';

const PLACE = /^(\d+(?:\.\d+)?) ([0-9a-f-]{36})$/;

const placeOf = ({ usedAt, id }: ConversationPosition): string => `${usedAt} ${id}`;

function positionOf(cursor: string): ConversationPosition {
  const [usedAt = '', id = ''] = fromCursor(cursor, PLACE);
  return { usedAt: Number(usedAt), id };
}

const ConversationConnection = builder.connectionObject({
  type: ConversationType,
  name: 'ConversationConnection',
});

builder.queryFields((t) => ({
  conversations: t.field({
    type: ConversationConnection,
    complexity: ({ first }) => ({ field: 1, multiplier: first ?? DEFAULT_FIRST }),
    description: 'The conversations that are kept; those used last come first.',
    args: {
      first: t.arg.int({ defaultValue: DEFAULT_FIRST, description: `At most ${MAX_FIRST}.` }),
      after: t.arg.string({ description: 'The cursor of the last conversation of the page before.' }),
    },
    resolve: async (_root, { first, after }, { conversationStore }) => {
      const position = after == null ? undefined : positionOf(after);
      const page = await conversationStore.list(checkFirst(first ?? DEFAULT_FIRST), position);
      const edges = page.entries.map((entry) => ({
        node: entry.conversation,
        cursor: toCursor(placeOf(entry.position)),
      }));
      return toConnection(edges, page);
    },
  }),
}));
