import { encodeGlobalID } from '@pothos/plugin-relay';
import { conversationNotFound } from '../conversation/conversation-errors.ts';
import { builder } from './builder.ts';
import { CONVERSATION_TYPENAME, decodeIdOf } from './node-id.ts';
import { ConversationRefusal, refusing } from './refusal.ts';

builder.mutationFields((t) => ({
  removeConversation: t.field({
    type: 'ID',
    description:
      'Removes a conversation and leaves its pictures. An answer that is on its way in it comes, and is not kept.',
    errors: {
      types: [ConversationRefusal],
      result: { name: 'RemoveConversationSuccess' },
      union: { name: 'RemoveConversationResult' },
      dataField: { name: 'id' },
    },
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, args, { conversationStore }) =>
      refusing(ConversationRefusal, async () => {
        const id = decodeIdOf(CONVERSATION_TYPENAME, args.id);
        if (!(await conversationStore.remove(id))) throw conversationNotFound(id);
        return encodeGlobalID(CONVERSATION_TYPENAME, id);
      }),
  }),
}));
