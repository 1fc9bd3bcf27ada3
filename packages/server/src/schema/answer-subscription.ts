import { randomUUID } from 'node:crypto';
import { GlimpseError, isAbortError } from '@glimpse/core';
import { abortable } from '../http/abortable.ts';
import { imageNotFound } from '../store/image-not-found.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { takeIn } from './add-image.ts';
import { AnswerEventType, type AnswerFailure, type SubscriptionEvent } from './answer-event-types.ts';
import { AnswerOptionsInput, toRequestOptions } from './answer-options.ts';
import { builder } from './builder.ts';
import type { GlimpseContext } from './context.ts';
import { decodeImageId } from './decode-image-id.ts';
import { answerCost } from './field-cost.ts';
import { toImageInput } from '../store/stored-image.ts';

const AskImageInput = builder.inputType('AskImageInput', {
  description: 'The picture in question, in exactly one of these forms.',
  isOneOf: true,
  fields: (t) => ({
    id: t.id({ description: 'A picture that is stored already.' }),
    file: t.field({ type: 'File', description: 'A file of a multipart request; it is stored first.' }),
    dataUri: t.string({ description: 'Such as `data:image/png;base64,iVBO…`; it is stored first.' }),
    url: t.string({ description: 'An https URL of a public host; the server gets and stores it first.' }),
  }),
});

const AskInput = builder.inputType('AskInput', {
  fields: (t) => ({
    image: t.field({ type: AskImageInput, required: true }),
    question: t.string({ required: true }),
    options: t.field({ type: AnswerOptionsInput }),
  }),
});

type Ask = typeof AskInput.$inferInput;

builder.subscriptionFields((t) => ({
  answer: t.field({
    type: AnswerEventType,
    complexity: ({ input }) => answerCost(input.options),
    description: 'Streams a reasoned answer. Leaving the subscription stops the models.',
    args: { input: t.arg({ type: AskInput, required: true }) },
    subscribe: (_root, { input }, context) =>
      abortable(context.signal, (signal) => answerEvents(input, context, signal)),
    resolve: (event) => event,
  }),
}));

async function* answerEvents(
  { image, question, options }: Ask,
  context: GlimpseContext,
  signal: AbortSignal,
): AsyncGenerator<SubscriptionEvent, void, undefined> {
  const id = randomUUID();
  try {
    const stored = await findImage(image, { ...context, signal });
    const request = { image: toImageInput(stored), question, signal, ...toRequestOptions(options) };
    for await (const event of context.pipeline.stream(request))
      yield event.type === 'started' ? { ...event, id } : event;
  } catch (error) {
    const isAbort = signal.aborted && (error === signal.reason || isAbortError(error));
    // Who left hears no more; the server's own reason to abort is told.
    const failure: unknown = isAbort ? signal.reason : error;
    if (!isAbort || GlimpseError.isInstance(failure)) yield toFailure(failure, id, context);
  }
}

async function findImage({ id, ...input }: Ask['image'], context: GlimpseContext): Promise<StoredImage> {
  if (typeof id !== 'string') return takeIn(input, context);
  const { id: sha256 } = decodeImageId(id);
  const stored = await context.store.find(sha256);
  if (stored) return stored;
  throw imageNotFound(sha256);
}

function toFailure(error: unknown, id: string, { log, operation }: GlimpseContext): AnswerFailure {
  const { code, message, retryable, retryAfter, category } = GlimpseError.from(error);
  if (category !== 'input' && category !== 'busy') log.error({ err: error, answer: id }, 'An answer failed');
  operation.fail(code);
  return { type: 'failed', code, message, retryable, retryAfter };
}
