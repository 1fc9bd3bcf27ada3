import { GlimpseError, MAX_QUESTION_IMAGES, type ReasonOptions } from '@glimpse/core';
import type { ConversationEvent, ConversationRequest } from '../conversation/conversations.ts';
import { abortable } from '../http/abortable.ts';
import { AnswerEventType } from './answer-event-types.ts';
import { AnswerOptionsInput, toRequestOptions } from './answer-options.ts';
import { AskImageInput, findImage } from './ask-image.ts';
import { builder } from './builder.ts';
import type { GlimpseContext } from './context.ts';
import { answerCost } from './field-cost.ts';
import { CONVERSATION_TYPENAME, decodeIdOf } from './node-id.ts';
import { streamAnswer } from './stream-answer.ts';

const AskInput = builder.inputType('AskInput', {
  description: 'A question about exactly one of `image`, `images` and `conversation`.',
  fields: (t) => ({
    image: t.field({ type: AskImageInput }),
    images: t.field({
      type: [AskImageInput],
      description: `1 to ${MAX_QUESTION_IMAGES}; question and answer can name each by its number, from 1 on.`,
    }),
    conversation: t.id({
      description:
        'A follow-up question, about the same pictures: the id that an earlier answer named. Encoders, reasoner and language are as at first unless `options` names others, for this question.',
    }),
    keep: t.boolean({
      defaultValue: true,
      description: 'Whether question and answer are kept, for follow-up questions.',
    }),
    question: t.string({ required: true }),
    options: t.field({ type: AnswerOptionsInput }),
  }),
});

type Ask = typeof AskInput.$inferInput;

builder.subscriptionFields((t) => ({
  answer: t.field({
    type: AnswerEventType,
    complexity: ({ input }) => answerCost(input.options, input.images?.length),
    description: 'Streams a reasoned answer. Leaving the subscription stops the models.',
    args: { input: t.arg({ type: AskInput, required: true }) },
    subscribe: (_root, { input }, context) =>
      abortable(context.signal, (signal) =>
        streamAnswer(context, signal, input.options?.thinking?.mode, (controls) =>
          answerEvents(input, { ...context, signal }, controls),
        ),
      ),
    resolve: (event) => event,
  }),
}));

async function* answerEvents(
  { question, options, keep, ...ask }: Ask,
  context: GlimpseContext,
  controls: Pick<ReasonOptions, 'signal' | 'finishThinking' | 'cancel'>,
): AsyncGenerator<ConversationEvent, void, undefined> {
  const about = await findSubject(ask, context);
  const request = { about, keep: keep ?? true, question, ...controls, ...toRequestOptions(options) };
  yield* context.conversations.ask(request);
}

async function findSubject(
  { image, images, conversation }: Pick<Ask, 'image' | 'images' | 'conversation'>,
  context: GlimpseContext,
): Promise<ConversationRequest['about']> {
  const given = Object.entries({ image, images, conversation }).filter(([, value]) => value != null);
  if (given.length !== 1)
    throw invalidInput(
      "exactly one of 'image', 'images' and 'conversation'",
      given.map(([name]) => name).join(', ') || 'none',
    );
  if (conversation != null) return { conversation: decodeIdOf(CONVERSATION_TYPENAME, conversation) };
  const asked = image ? [image] : (images ?? []);
  if (asked.length < 1 || asked.length > MAX_QUESTION_IMAGES)
    throw invalidInput(`1 to ${MAX_QUESTION_IMAGES} 'images'`, String(asked.length));
  return Promise.all(asked.map((one) => findImage(one, context)));
}

const invalidInput = (expected: string, received: string): GlimpseError =>
  new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected ${expected}, received ${received}.`,
    details: { argument: 'input', received },
  });
