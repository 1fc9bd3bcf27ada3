import { randomUUID } from 'node:crypto';
import { DEFAULT_THINKING_MODE, GlimpseError, isAbortError, MAX_QUESTION_IMAGES } from '@glimpse/core';
import type { ConversationRequest } from '../conversation/conversations.ts';
import { abortable } from '../http/abortable.ts';
import { imageNotFound } from '../store/image-not-found.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { takeIn } from './add-image.ts';
import { AnswerEventType, type AnswerFailure, type SubscriptionEvent } from './answer-event-types.ts';
import { AnswerOptionsInput, toRequestOptions } from './answer-options.ts';
import { builder } from './builder.ts';
import type { GlimpseContext } from './context.ts';
import { answerCost } from './field-cost.ts';
import { CONVERSATION_TYPENAME, decodeIdOf, IMAGE_TYPENAME } from './node-id.ts';

const AskImageInput = builder.inputType('AskImageInput', {
  description: 'A picture in question, in exactly one of these forms.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'A picture that is stored already.' }),
    file: t.field({ type: 'File', description: 'A file of a multipart request; it is stored first.' }),
    dataUri: t.string({ description: 'Such as `data:image/png;base64,iVBO…`; it is stored first.' }),
    url: t.string({ description: 'An https URL of a public host; the server gets and stores it first.' }),
  }),
});

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
      abortable(context.signal, (signal) => answerEvents(input, context, signal)),
    resolve: (event) => event,
  }),
}));

async function* answerEvents(
  { question, options, keep, ...ask }: Ask,
  context: GlimpseContext,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionEvent, void, undefined> {
  const id = randomUUID();
  const running = context.runningAnswers.begin(id, options?.thinking?.mode ?? DEFAULT_THINKING_MODE);
  try {
    const about = await findSubject(ask, { ...context, signal });
    const control = { signal, ...running.signals };
    const request = { about, keep: keep ?? true, question, ...control, ...toRequestOptions(options) };
    for await (const event of context.conversations.ask(request)) {
      running.follow(event);
      yield event.type === 'started' ? { ...event, id } : event;
    }
  } catch (error) {
    const isAbort = signal.aborted && (error === signal.reason || isAbortError(error));
    // Who left hears no more; the server's own reason to abort is told.
    const failure: unknown = isAbort ? signal.reason : error;
    if (!isAbort || GlimpseError.isInstance(failure)) yield toFailure(failure, id, context);
  } finally {
    context.runningAnswers.end(id);
  }
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

async function findImage(
  { id, ...input }: typeof AskImageInput.$inferInput,
  context: GlimpseContext,
): Promise<StoredImage> {
  if (typeof id !== 'string') return takeIn(input, context);
  const sha256 = decodeIdOf(IMAGE_TYPENAME, id);
  const stored = await context.store.find(sha256);
  if (stored) return stored;
  throw imageNotFound(sha256);
}

function toFailure(error: unknown, id: string, { log, operation }: GlimpseContext): AnswerFailure {
  const { code, message, retryable, retryAfter, details, category } = GlimpseError.from(error);
  if (category !== 'input' && category !== 'busy') log.error({ err: error, answer: id }, 'An answer failed');
  operation.fail(code);
  return { type: 'failed', code, message, retryable, retryAfter, details };
}
