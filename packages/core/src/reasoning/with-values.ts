import { z } from 'zod';
import { GlimpseError } from '../errors/glimpse-error.ts';
import type { ReasonerEvent } from '../spec/reasoner.ts';
import { PartialValues } from './partial-values.ts';

/** What is there of a value while it is being written. */
export type PartialValue<T> = T extends readonly (infer Item)[]
  ? readonly PartialValue<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]?: PartialValue<T[Key]> }
    : T;

type FinishEvent = Extract<ReasonerEvent, { type: 'finish' }>;

/** The events of an answer by a schema: after each piece of its text the value so far, and the whole at the end. */
export type TypedEvent<T> =
  | Exclude<ReasonerEvent, FinishEvent>
  /** Not validated: strings, lists and objects may still grow. */
  | { readonly type: 'value'; readonly value: PartialValue<T> }
  /** `value` is there unless the reason is `cancelled`. */
  | (FinishEvent & { readonly value?: T | undefined });

/**
 * Reads the answer of a stream as a value. Throws `ANSWER_INCOMPLETE` when its tokens were spent before it was whole,
 * and `ANSWER_INVALID` when it is not of the type; both have the text in their details.
 */
export async function* withValues<T>(
  events: AsyncIterable<ReasonerEvent>,
  type: z.ZodType<T>,
): AsyncGenerator<TypedEvent<T>, void, undefined> {
  const values = new PartialValues();
  let text = '';
  for await (const event of events) {
    if (event.type === 'finish') {
      yield event.reason === 'cancelled' ? event : { ...event, value: parseAnswer(text, event, type) };
      return;
    }
    yield event;
    if (event.type !== 'answer') continue;
    text += event.text;
    const value = await values.push(event.text);
    if (value !== undefined) yield { type: 'value', value: value as PartialValue<T> };
  }
}

function parseAnswer<T>(text: string, finish: FinishEvent, type: z.ZodType<T>): T {
  const json = parseJson(text);
  if (finish.reason === 'max-tokens' && !isWhole(json)) throw incomplete(text, finish);
  if ('error' in json) throw invalid(text, [String(json.error)], json.error);
  const parsed = type.safeParse(json.value);
  if (parsed.success) return parsed.data;
  throw invalid(text, z.prettifyError(parsed.error).split('\n'), parsed.error);
}

type Json = { readonly value: unknown } | { readonly error: unknown };

function parseJson(text: string): Json {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { error };
  }
}

/** Whether nothing can follow; a number may go on. */
const isWhole = (json: Json): boolean => 'value' in json && typeof json.value !== 'number';

const incomplete = (text: string, { usage: { answerTokens } }: FinishEvent): GlimpseError =>
  new GlimpseError({
    code: 'ANSWER_INCOMPLETE',
    message: `The answer was cut after ${answerTokens} tokens (maxTokens), before its value was whole; raise maxTokens or ask for less. Received: ${text}`,
    details: { text, answerTokens },
  });

const invalid = (text: string, issues: readonly string[], cause: unknown): GlimpseError =>
  new GlimpseError({
    code: 'ANSWER_INVALID',
    message: `The answer is not what its schema asks for. ${issues.join(' ')} Received: ${text}`,
    details: { text, issues },
    cause,
  });
