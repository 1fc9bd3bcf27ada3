import type { Conversation, ConversationTurn } from '../conversation/conversation.ts';
import { builder } from './builder.ts';
import { ImageType } from './image-type.ts';
import { LanguageType } from './language-type.ts';
import { CONVERSATION_TYPENAME, decodeIdOf } from './node-id.ts';

const TurnType = builder.objectRef<ConversationTurn>('ConversationTurn').implement({
  description: 'A question that was answered. The thought before the answer is not kept.',
  fields: (t) => ({
    question: t.exposeString('question'),
    answer: t.exposeString('answer'),
    answeredAt: t.exposeString('answeredAt', { description: 'ISO 8601, in UTC.' }),
  }),
});

export const ConversationType = builder.objectRef<Conversation>(CONVERSATION_TYPENAME);

builder.node(ConversationType, {
  description:
    'Questions about the same pictures, each of which knew those before it. It goes with any of its pictures.',
  id: { resolve: ({ id }) => id },
  loadOne: (id, { conversationStore }) => conversationStore.find(id),
  fields: (t) => ({
    images: t.field({
      type: [ImageType],
      description: 'In the order of their numbers, from 1 on, in questions and answers.',
      resolve: async ({ images }, _args, { store }) =>
        (await Promise.all(images.map(({ sha256 }) => store.find(sha256)))).flatMap((image) => image ?? []),
    }),
    turns: t.field({
      type: [TurnType],
      description: 'First to last; at least one.',
      resolve: ({ turns }) => [...turns],
    }),
    encoders: t.idList({
      description: 'Those that a question asks unless it names others.',
      resolve: ({ encoders }) => [...encoders],
    }),
    reasoner: t.exposeID('reasoner', {
      description: 'The one that answers unless a question names another.',
    }),
    language: t.expose('language', {
      type: LanguageType,
      nullable: true,
      description: 'Of the answers, where the first question asked for one.',
    }),
    startedAt: t.exposeString('startedAt', { description: 'ISO 8601, in UTC.' }),
  }),
});

builder.queryFields((t) => ({
  conversation: t.field({
    type: ConversationType,
    nullable: true,
    description: 'The conversation that an answer named; null where it is not kept any more.',
    args: { id: t.arg.id({ required: true }) },
    resolve: (_root, { id }, { conversationStore }) =>
      conversationStore.find(decodeIdOf(CONVERSATION_TYPENAME, id)),
  }),
}));
