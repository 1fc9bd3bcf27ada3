import { expect, it } from '@jest/globals';
import { z } from 'zod';
import { reasonTyped } from '../reasoning/reason-typed.ts';
import type { TypedEvent } from '../reasoning/with-values.ts';
import { LONGEST_QUOTE, QUOTE_FORMAT } from '../spec/reasoner.ts';
import type { Prompt, Reasoner, ReasonOptions } from '../spec/reasoner.ts';
import { collectEvents } from './collect-events.ts';

const greedy: ReasonOptions = { sampling: { greedy: true } };

/** Bounded everywhere, so that any model comes to an end. */
const CARD = z.strictObject({
  kind: z.enum(['product', 'chart', 'document']),
  title: z.string().max(12),
  score: z.int().min(1).max(5),
  tags: z.array(z.string().max(6)).max(2),
  note: z.string().max(8).nullable(),
});
type Card = z.infer<typeof CARD>;

/** With what JSON and grammars write otherwise, and longer than a quote may be. */
const QUOTABLE = [
  'Dunmore & Sons | Invoice "A\\7"\n上海市 12万元, 1,234.50 € — Ärzte',
  Array.from({ length: 80 }, (_, index) => `word${index}`).join(' '),
];
const LETTER = String.raw`[[\p{L}\p{N}]--\p{Script=Han}]`;

/** From the beginning of a word to the end of one. */
function isPassage(text: string, whole: string): boolean {
  const literal = text.replace(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  const passage = new RegExp(`(?<!${LETTER}(?=${LETTER}))${literal}(?!(?<=${LETTER})${LETTER})`, 'v');
  return passage.test(whole.replace(/[\s|]+/gu, ' '));
}

/** That an answer is a value of its schema, after a thought that is free. */
export function describeTypedAnswers(reasoner: () => Reasoner, prompt: Prompt): void {
  const read = async (options: ReasonOptions = {}): Promise<TypedEvent<Card>[]> => {
    const events: TypedEvent<Card>[] = [];
    for await (const event of reasonTyped(reasoner(), prompt, CARD, { ...greedy, ...options }))
      events.push(event);
    return events;
  };

  it.each<[string, ReasonOptions]>([
    ['a free thought', {}],
    ['no thought', { thinking: { mode: 'none' } }],
    ['a thought that must be', { thinking: { mode: 'always' } }],
    ['a thought that its budget cut', { thinking: { budgetTokens: 2 } }],
    ['a thought that was ended', { finishThinking: AbortSignal.abort() }],
    ['a sampled thought', { sampling: { temperature: 0.7, seed: 3 } }],
  ])('answers with a value of the schema after %s', async (_case, options) => {
    const last = (await read(options)).at(-1);
    expect(last).toMatchObject({ type: 'finish', value: expect.anything() });
    expect(CARD.parse(last?.type === 'finish' ? last.value : undefined)).toBeDefined();
  });

  it.each([1, 2, 3, 4])(
    'quotes nothing but passages of the given texts, sampled with seed %d',
    async (seed) => {
      const quote = z.string().max(LONGEST_QUOTE).meta({ format: QUOTE_FORMAT });
      const type = z.strictObject({ quotes: z.array(quote).min(6).max(6) });
      const options: ReasonOptions = { quotable: QUOTABLE, sampling: { temperature: 2, seed } };
      const { answer } = await collectEvents(
        reasoner().reason(prompt, { ...options, schema: z.toJSONSchema(type) }),
      );
      const { quotes } = type.parse(JSON.parse(answer));
      expect(quotes.filter((text) => text !== '').length).toBeGreaterThan(0);
      for (const text of quotes) expect(QUOTABLE.some((whole) => isPassage(text, whole))).toBe(true);
    },
  );

  it('leaves the thought as it is without a schema', async () => {
    const free = await collectEvents(reasoner().reason(prompt, greedy));
    const thought = (await read()).map((event) => (event.type === 'thinking' ? event.text : '')).join('');
    expect(thought).toBe(free.thinking);
  });

  it('tells the value as it grows', async () => {
    const events = await read();
    const values = events.flatMap((event) => (event.type === 'value' ? [event.value] : []));
    const last = events.at(-1);
    // A host gathers deltas, so that a quick model tells few values.
    expect(values.length).toBeGreaterThan(1);
    expect(values.at(-1)).toEqual(last?.type === 'finish' && last.value);
    const keys = values.map((value) => Object.keys(value).length);
    expect(keys).toEqual(keys.toSorted((one, other) => one - other));
  });

  it('says that tokens ran out within a value, with its text', async () => {
    const events = await collectEvents(
      reasoner().reason(prompt, { ...greedy, maxTokens: 3, schema: z.toJSONSchema(CARD) }),
    );
    expect(events.finishes).toMatchObject([{ reason: 'max-tokens' }]);
    await expect(read({ maxTokens: 3 })).rejects.toMatchObject({
      code: 'ANSWER_INCOMPLETE',
      details: { text: events.answer, answerTokens: 3 },
    });
  });

  it('cancels an answer by a schema without a value', async () => {
    const last = (await read({ cancel: AbortSignal.abort() })).at(-1);
    expect(last).toMatchObject({ type: 'finish', reason: 'cancelled' });
    expect(last).not.toHaveProperty('value');
  });

  it('refuses a schema that could be anything', async () => {
    const call = collectEvents(reasoner().reason(prompt, { ...greedy, schema: { type: 'text' } }));
    await expect(call).rejects.toMatchObject({ code: 'ANSWER_SCHEMA_INVALID' });
  });
}

/** That a reasoner which cannot be held to a schema says so. */
export function describeRefusedSchemas(reasoner: () => Reasoner, prompt: Prompt): void {
  it('refuses to answer by a schema', async () => {
    const call = collectEvents(reasoner().reason(prompt, { ...greedy, schema: { type: 'string' } }));
    await expect(call).rejects.toMatchObject({ code: 'ANSWER_SCHEMA_INVALID' });
  });
}
