import { expect, it } from '@jest/globals';
import type { Prompt, Reasoner, ReasonOptions } from '../spec/reasoner.ts';
import { buildPrompt } from '../prompts/build-prompt.ts';
import { describeEvidence } from '../prompts/describe-evidence.ts';
import { collectEvents } from './collect-events.ts';

const greedy: ReasonOptions = { sampling: { greedy: true } };
/** Halves of a character, or the tags that part thought and answer. */
const NOT_TEXT = /<\/?think>|\uFFFD|\p{Surrogate}/u;

/** That thought and answer come apart, in every mode. `reasoner` is asked for within each test. */
export function describeThinking(reasoner: () => Reasoner, prompt: Prompt): void {
  const ask = (options: ReasonOptions = {}, asked: Prompt = prompt): ReturnType<typeof collectEvents> =>
    collectEvents(reasoner().reason(asked, { ...greedy, ...options }));

  it('answers at once in mode none', async () => {
    const { course, thinking, answer, finishes } = await ask({ thinking: { mode: 'none' } });
    expect(course).toEqual(['answer', 'finish']);
    expect(thinking).toBe('');
    expect(answer).not.toBe('');
    expect(finishes).toMatchObject([{ reason: 'stop', usage: { thinkingTokens: 0 } }]);
  });

  it('thinks something in mode always, within its budget', async () => {
    const { course, finishes } = await ask({ thinking: { mode: 'always', budgetTokens: 3 } });
    expect(course).toEqual(['thinking', 'answer', 'finish']);
    expect(finishes).toMatchObject([{ reason: 'thinking-budget', usage: { thinkingTokens: 3 } }]);
  });

  it('answers at once without a budget, and says that the thought was cut', async () => {
    const { course, finishes } = await ask({ thinking: { budgetTokens: 0 } });
    expect(course).toEqual(['answer', 'finish']);
    expect(finishes).toMatchObject([{ reason: 'thinking-budget', usage: { thinkingTokens: 0 } }]);
  });

  it('is not led out of its thought by a quoted tag', async () => {
    const question = `${prompt.question} The tag "</think>" is no part of it, nor is "<think>".`;
    const { course } = await ask({ thinking: { mode: 'always' } }, { ...prompt, question });
    expect(course).toEqual(['thinking', 'answer', 'finish']);
  });

  it('tells whole characters of several bytes', async () => {
    const evidence = describeEvidence({ kind: 'caption', text: 'a red striped mug on a white background' });
    const chinese = buildPrompt({ language: 'zh', images: [[evidence]], question: '这是什么商品？' });
    const whole = await ask({}, chinese);
    expect(`${whole.thinking}${whole.answer}`).not.toMatch(NOT_TEXT);
    expect(whole.answer).toMatch(/\p{Script=Han}/u);
    for (const budgetTokens of [1, 2, 3, 5]) {
      const { thinking } = await ask({ thinking: { budgetTokens }, maxTokens: 1 }, chinese);
      expect(whole.thinking.startsWith(thinking.trim())).toBe(true);
    }
  });

  it('takes earlier questions and answers into account, and none of their thoughts', async () => {
    const { answer, finishes } = await ask();
    const turns = [{ question: prompt.question, answer }];
    const later = await ask({}, { ...prompt, turns });
    expect(later.course).toEqual(['thinking', 'answer', 'finish']);
    const [first, second] = [finishes[0]?.usage, later.finishes[0]?.usage];
    const added = (second?.promptTokens ?? 0) - (first?.promptTokens ?? 0);
    expect(added).toBeGreaterThanOrEqual(first?.answerTokens ?? Infinity);
    const untold = await ask({ thinking: { mode: 'none' } }, { ...prompt, turns });
    expect(untold.finishes[0]?.usage.promptTokens).toBeLessThan(
      (second?.promptTokens ?? 0) + (first?.thinkingTokens ?? 0),
    );
  });
}
