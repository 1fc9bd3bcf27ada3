import { describe, expect, it, jest } from '@jest/globals';
import type { ReasonerEvent, ReasonOptions } from '@glimpse/core';
import { collectEvents } from '@glimpse/core/testing';
import { silentLogger } from '@glimpse/core/testing';
import { modelFreeCard } from '@glimpse/core/testing/model-free';
import { DeepseekReasoner } from './deepseek-reasoner.ts';
import { createScriptedModel, tokensOf, type ScriptedModel } from './scripted-model.fixture.ts';

const card = modelFreeCard('scripted', { architecture: 'Script', summary: 'Writes what the test says.' });
const prompt = { prefix: 'P', question: 'Q' };
const PROMPT_TOKENS = 7;
const OUTPUT = 'Hm.</think>Yes.<｜end▁of▁sentence｜>';

const createReasoner = (model: ScriptedModel, log = silentLogger): DeepseekReasoner =>
  new DeepseekReasoner({ name: 'eyes', card, log, sequences: 1, load: async () => model });

const ask = (model: ScriptedModel, options?: ReasonOptions): ReturnType<typeof collectEvents> =>
  collectEvents(createReasoner(model).reason(prompt, options));

describe('deepseek reasoner', () => {
  it('evaluates the prompt, the thought, an empty line and the answer', async () => {
    const model = createScriptedModel(OUTPUT);
    const { thinking, answer, finishes } = await ask(model);
    expect({ thinking, answer }).toEqual({ thinking: 'Hm.', answer: 'Yes.' });
    expect(model.evaluated).toEqual([
      tokensOf('<｜begin▁of▁sentence｜><｜User｜>PQ<｜Assistant｜><think>\nHm.</think>\n\nYes.'),
    ]);
    const usage = { promptTokens: PROMPT_TOKENS, reusedPromptTokens: 0, thinkingTokens: 3, answerTokens: 4 };
    expect(finishes).toEqual([{ reason: 'stop', usage }]);
  });

  it('closes a thought with the token that spends its budget', async () => {
    const model = createScriptedModel('Hm.Yes.<｜end▁of▁sentence｜>');
    const { finishes } = await ask(model, { thinking: { budgetTokens: 3 } });
    expect(finishes).toMatchObject([{ reason: 'thinking-budget' }]);
    expect(model.evaluated[0]?.slice(PROMPT_TOKENS)).toEqual(tokensOf('Hm.</think>\n\nYes.'));
  });

  it('answers at once in mode none, with an empty thought in the prompt', async () => {
    const model = createScriptedModel('Yes.<｜end▁of▁sentence｜>');
    const { course, answer, finishes } = await ask(model, { thinking: { mode: 'none' } });
    expect({ course, answer }).toEqual({ course: ['answer', 'finish'], answer: 'Yes.' });
    expect(finishes).toMatchObject([{ reason: 'stop', usage: { thinkingTokens: 0 } }]);
    const opening = '<｜Assistant｜><think>\n\n</think>\n\nYes.';
    expect(model.evaluated[0]?.slice(-tokensOf(opening).length)).toEqual(tokensOf(opening));
  });

  it.each([
    '</think>Hm.</think>Yes.<｜end▁of▁sentence｜>',
    '\n</think><｜end▁of▁sentence｜>Hm.</think>Yes.<｜end▁of▁sentence｜>',
  ])('does not let a thought stay empty in mode always: %j', async (output) => {
    const { thinking, answer } = await ask(createScriptedModel(output), { thinking: { mode: 'always' } });
    expect({ thinking, answer }).toEqual({ thinking: 'Hm.', answer: 'Yes.' });
  });

  it('lets a thought stay empty in mode auto', async () => {
    const { course } = await ask(createScriptedModel('</think>Yes.<｜end▁of▁sentence｜>'));
    expect(course).toEqual(['answer', 'finish']);
  });

  it('ends a thought when it is told to, and answers', async () => {
    const model = createScriptedModel('Hm.Yes.<｜end▁of▁sentence｜>');
    const finish = new AbortController();
    const seen: ReasonerEvent[] = [];
    for await (const event of createReasoner(model).reason(prompt, { finishThinking: finish.signal })) {
      seen.push(event);
      if (event.type === 'thinking' && event.text === '.') finish.abort();
    }
    // The token in work when it was told is evaluated no more.
    expect(model.evaluated[0]?.slice(PROMPT_TOKENS)).toEqual(tokensOf('Hm.</think>\n\nes.'));
    expect(seen.at(-1)).toMatchObject({ reason: 'thinking-ended', usage: { thinkingTokens: 3 } });
  });

  it.each([
    ['the thought', 'Hm.', { thinkingTokens: 3, answerTokens: 0 }],
    ['the answer', 'Yes', { thinkingTokens: 3, answerTokens: 3 }],
  ])('ends within %s when it is cancelled, with what there was', async (_where, until, usage) => {
    const model = createScriptedModel(OUTPUT);
    const cancel = new AbortController();
    let told = '';
    let last: ReasonerEvent | undefined;
    for await (const event of createReasoner(model).reason(prompt, { cancel: cancel.signal })) {
      if (event.type === 'thinking' || event.type === 'answer') told += event.text;
      if (told.endsWith(until)) cancel.abort();
      last = event;
    }
    expect(told.endsWith(until)).toBe(true);
    expect(last).toMatchObject({ type: 'finish', reason: 'cancelled', usage });
  });

  it('holds the answer alone to a schema, and does not penalize its quotes', async () => {
    const model = createScriptedModel('Hm.</think>"Yes"<｜end▁of▁sentence｜>');
    const { answer, finishes } = await ask(model, { schema: { type: 'string' } });
    expect(answer).toBe('"Yes"');
    expect(finishes).toMatchObject([{ reason: 'stop' }]);
    const [{ held, penalized } = { held: [], penalized: [] }] = model.samplings;
    expect(held.slice(0, 4)).toEqual([undefined, undefined, undefined, undefined]);
    expect(held.slice(4)).toEqual(Array.from({ length: 6 }, () => expect.stringContaining('"string"')));
    expect(penalized).toEqual([]);
  });

  it('ends a loop in an answer that is held to a schema', async () => {
    const script = `</think>"${'a'.repeat(100)}"<｜end▁of▁sentence｜>`;
    const { answer, finishes } = await ask(createScriptedModel(script), { schema: { type: 'string' } });
    expect(answer).toBe(`"${'a'.repeat(32)}"`);
    expect(finishes).toMatchObject([{ reason: 'stop' }]);
  });

  it('holds an answer without a thought to its schema from the first token', async () => {
    const model = createScriptedModel('1<｜end▁of▁sentence｜>');
    await ask(model, { schema: { type: 'integer' }, thinking: { mode: 'none' } });
    expect(model.samplings[0]?.held).not.toContain(undefined);
  });

  it('refuses a schema before any work', async () => {
    const model = createScriptedModel(OUTPUT);
    await expect(ask(model, { schema: { type: 'text' } })).rejects.toMatchObject({
      code: 'ANSWER_SCHEMA_INVALID',
    });
    expect(model.evaluated).toEqual([]);
  });

  it("samples with the contract's defaults, and greedily at temperature 0", async () => {
    const model = createScriptedModel(OUTPUT);
    await ask(model);
    await ask(model, { sampling: { greedy: true, seed: 5 } });
    const [byDefault, greedy] = model.samplings.map(({ sampling }) => sampling);
    expect(byDefault).toMatchObject({ temperature: 0.6, topP: 0.95, repeatPenalty: 1.1 });
    expect(greedy).toMatchObject({ temperature: 0, seed: 5, repeatPenalty: 1.1 });
  });

  it('penalizes the last 64 generated tokens but no line breaks', async () => {
    const thought = `${'x'.repeat(10)}\n${'y'.repeat(60)}`;
    const model = createScriptedModel(`${thought}</think>ab<｜end▁of▁sentence｜>`);
    await ask(model);
    expect(model.samplings[0]?.penalized).toEqual(tokensOf(`xx${'y'.repeat(60)}ab`));
  });

  it('gives the thought what prompt and answer leave of the context', async () => {
    const model = createScriptedModel('x', PROMPT_TOKENS + 3 + 10 + 4);
    const { finishes } = await ask(model, { maxTokens: 10 });
    expect(finishes).toMatchObject([{ usage: { thinkingTokens: 4, answerTokens: 10 } }]);
  });

  it('refuses a prompt that leaves no room for the answer, before any work', async () => {
    const model = createScriptedModel(OUTPUT, 16);
    await expect(ask(model, { maxTokens: 10 })).rejects.toMatchObject({
      code: 'PROMPT_TOO_LONG',
      details: { promptTokens: PROMPT_TOKENS, maxTokens: 10, contextSize: 16 },
    });
    const check = createReasoner(model).check(prompt, { maxTokens: 10 });
    await expect(check).rejects.toMatchObject({ code: 'PROMPT_TOO_LONG' });
    expect(model.evaluated).toEqual([]);
  });

  it('warns once of a temperature that DeepSeek advises against, and goes on', async () => {
    const warn = jest.fn();
    const reasoner = createReasoner(createScriptedModel(OUTPUT), { ...silentLogger, warn });
    for (const temperature of [1.2, 1.2, 0.5, 0.7])
      await collectEvents(reasoner.reason(prompt, { sampling: { temperature } }));
    await collectEvents(reasoner.reason(prompt, { sampling: { temperature: 0.1, greedy: true } }));
    expect(warn.mock.calls).toEqual([[{ reasoner: 'eyes', temperature: 1.2 }, expect.any(String)]]);
  });

  it('evaluates at most one token after an abort', async () => {
    const model = createScriptedModel('x');
    const controller = new AbortController();
    const reason = new Error('left');
    const events: ReasonerEvent[] = [];
    const read = async (): Promise<void> => {
      for await (const event of createReasoner(model).reason(prompt, { signal: controller.signal }))
        if (events.push(event) === 3) controller.abort(reason);
    };
    await expect(read()).rejects.toBe(reason);
    expect(events).toHaveLength(3);
    expect(model.evaluated[0]?.length).toBeLessThanOrEqual(PROMPT_TOKENS + 3);
  });

  it('tells a failure of the model as such', async () => {
    const model = createScriptedModel(OUTPUT);
    model.detokenize = () => {
      throw new Error('no memory');
    };
    await expect(ask(model)).rejects.toMatchObject({
      code: 'MODEL_FAILED',
      message: expect.stringContaining('no memory'),
    });
  });

  it('frees a model whose vocabulary lacks a control token', async () => {
    const model = createScriptedModel(OUTPUT);
    model.specialToken = () => undefined;
    await expect(ask(model)).rejects.toMatchObject({ code: 'MODEL_LOAD_FAILED' });
    expect(model.disposals).toBe(1);
  });
});
