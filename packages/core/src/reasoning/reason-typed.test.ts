import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { PROMPT, ReasonerDouble } from '../resilience/model-doubles.fixture.ts';
import type { FinishReason, ReasonerEvent, ReasonOptions } from '../spec/reasoner.ts';
import { fromJsonSchema } from './answer-type.ts';
import { reasonTyped } from './reason-typed.ts';
import type { TypedEvent } from './with-values.ts';

const MUG = z.object({ name: z.string(), price: z.int().min(1).max(9) });
const usage = { promptTokens: 3, reusedPromptTokens: 0, thinkingTokens: 1, answerTokens: 4 };

function writing(pieces: readonly string[], reason: FinishReason = 'stop') {
  const calls: (ReasonOptions | undefined)[] = [];
  const reasoner = new ReasonerDouble(async function* (options): AsyncGenerator<ReasonerEvent> {
    calls.push(options);
    yield { type: 'thinking', text: 'A mug, {' };
    await Promise.resolve();
    for (const text of pieces) yield { type: 'answer', text };
    yield { type: 'finish', reason, usage };
  });
  return { reasoner, calls };
}

async function read<T>(events: AsyncIterable<TypedEvent<T>>): Promise<TypedEvent<T>[]> {
  const seen: TypedEvent<T>[] = [];
  for await (const event of events) seen.push(event);
  return seen;
}

describe('reasonTyped', () => {
  it('tells thought, text and growing value, and ends with the whole', async () => {
    const { reasoner, calls } = writing(['{"name":', ' "M', 'ug", "price": 4', '}']);
    expect(await read(reasonTyped(reasoner, PROMPT, MUG, { maxTokens: 9 }))).toEqual([
      { type: 'thinking', text: 'A mug, {' },
      { type: 'answer', text: '{"name":' },
      { type: 'value', value: {} },
      { type: 'answer', text: ' "M' },
      { type: 'value', value: { name: 'M' } },
      { type: 'answer', text: 'ug", "price": 4' },
      { type: 'value', value: { name: 'Mug' } },
      { type: 'answer', text: '}' },
      { type: 'value', value: { name: 'Mug', price: 4 } },
      { type: 'finish', reason: 'stop', usage, value: { name: 'Mug', price: 4 } },
    ]);
    expect(calls).toMatchObject([
      { maxTokens: 9, schema: { type: 'object', properties: { name: { type: 'string' } } } },
    ]);
  });

  it('takes a value that is whole with the last of its tokens, unless it is a number, which may go on', async () => {
    const mug = await read(
      reasonTyped(writing(['{"name": "Mug", "price": 4}'], 'max-tokens').reasoner, PROMPT, MUG),
    );
    expect(mug.at(-1)).toMatchObject({ reason: 'max-tokens', value: { name: 'Mug', price: 4 } });
    const number = reasonTyped(writing(['12'], 'max-tokens').reasoner, PROMPT, z.number());
    await expect(read(number)).rejects.toMatchObject({ code: 'ANSWER_INCOMPLETE' });
  });

  it('says that tokens ran out, with the text', async () => {
    const { reasoner } = writing(['{"name": "M'], 'max-tokens');
    await expect(read(reasonTyped(reasoner, PROMPT, MUG))).rejects.toMatchObject({
      code: 'ANSWER_INCOMPLETE',
      details: { text: '{"name": "M', answerTokens: 4 },
    });
  });

  it.each(['{"name": "Mug", "price": 12}', 'A mug.', '{"name": "Mug"'])(
    'refuses %s, which is not of the type',
    async (text) => {
      const { reasoner } = writing([text]);
      await expect(read(reasonTyped(reasoner, PROMPT, MUG))).rejects.toMatchObject({
        code: 'ANSWER_INVALID',
        details: { text },
      });
    },
  );

  it('ends a cancelled answer without a value', async () => {
    const { reasoner } = writing(['{"name": "M'], 'cancelled');
    const events = await read(reasonTyped(reasoner, PROMPT, MUG));
    expect(events.at(-1)).toEqual({ type: 'finish', reason: 'cancelled', usage });
  });

  it('refuses a type that JSON does not have, and a schema that is none', () => {
    const { reasoner } = writing([]);
    const refusal = expect.objectContaining({ code: 'ANSWER_SCHEMA_INVALID' });
    expect(() => reasonTyped(reasoner, PROMPT, z.bigint())).toThrow(refusal);
    expect(() => fromJsonSchema({ type: 'text' })).toThrow(refusal);
  });
});
