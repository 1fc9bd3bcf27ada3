import { describe, expect, it } from '@jest/globals';
import { createScriptedModel, tokensOf } from './scripted-model.fixture.ts';
import { ThoughtSplitter, type SplitStep } from './thought-splitter.ts';

const [closeThink = NaN] = tokensOf('</think>');

interface Split {
  thinking: string;
  answer: string;
  steps: SplitStep['next'][];
  splitter: ThoughtSplitter;
}

function split(output: string, limits: { thinkingBudget?: number; maxTokens?: number } = {}): Split {
  const model = createScriptedModel('');
  const splitter = new ThoughtSplitter({ model, closeThink, thinkingBudget: 100, maxTokens: 100, ...limits });
  const result: Split = { thinking: '', answer: '', steps: [], splitter };
  for (const token of tokensOf(output)) {
    const { events, next } = splitter.push(token);
    result.steps.push(next);
    for (const event of events)
      if (event.type === 'thinking' || event.type === 'answer') result[event.type] += event.text;
    if (next === 'finish') break;
  }
  return result;
}

describe('thought splitter', () => {
  it('begins inside the thought', () => {
    expect(split('hm')).toMatchObject({ thinking: 'hm', answer: '', steps: ['continue', 'continue'] });
  });

  it('begins the answer at the token that closes the thought', () => {
    const { thinking, answer, steps, splitter } = split('Red.\n</think>Yes.\n<｜end▁of▁sentence｜>');
    expect({ thinking, answer }).toEqual({ thinking: 'Red.', answer: 'Yes.' });
    expect(steps.filter((step) => step !== 'continue')).toEqual(['close', 'finish']);
    expect(splitter).toMatchObject({ thinkingTokens: 5, answerTokens: 5, finishReason: 'stop' });
  });

  it('tells the token from its text', () => {
    const model = createScriptedModel('');
    const splitter = new ThoughtSplitter({ model, closeThink, thinkingBudget: 100, maxTokens: 100 });
    const steps = [...Buffer.from('</think>')].map((token) => splitter.push(token).next);
    expect(new Set(steps)).toEqual(new Set(['continue']));
  });

  it('closes a thought that has spent its budget and wants to go on', () => {
    const { thinking, answer, steps, splitter } = split('abcXyes<｜end▁of▁sentence｜>', {
      thinkingBudget: 3,
    });
    expect({ thinking, answer }).toEqual({ thinking: 'abc', answer: 'yes' });
    expect(steps[3]).toBe('close');
    expect(splitter).toMatchObject({ thinkingTokens: 3, finishReason: 'thinking-budget' });
  });

  it('does not call a thought cut that ends exactly at its budget', () => {
    const { splitter } = split('abc</think>yes<｜end▁of▁sentence｜>', { thinkingBudget: 3 });
    expect(splitter.finishReason).toBe('stop');
  });

  it('closes the thought at once without a budget', () => {
    expect(split('Xyes', { thinkingBudget: 0 })).toMatchObject({ thinking: '', answer: 'yes' });
  });

  it('closes the thought of a model that ends inside it', () => {
    const { thinking, answer, splitter } = split('hm<｜end▁of▁sentence｜>yes<｜end▁of▁sentence｜>');
    expect({ thinking, answer }).toEqual({ thinking: 'hm', answer: 'yes' });
    expect(splitter.finishReason).toBe('stop');
  });

  it('cuts an answer that is longer than allowed, and only then', () => {
    const cut = split('</think>abcd', { maxTokens: 3 });
    expect(cut).toMatchObject({ answer: 'abc', splitter: { answerTokens: 3, finishReason: 'max-tokens' } });
    const whole = split('</think>abc<｜end▁of▁sentence｜>', { maxTokens: 3 });
    expect(whole).toMatchObject({ answer: 'abc', splitter: { answerTokens: 3, finishReason: 'stop' } });
  });

  it('reports the cut of the answer when both were cut', () => {
    const { splitter } = split('abcXyes', { thinkingBudget: 3, maxTokens: 2 });
    expect(splitter.finishReason).toBe('max-tokens');
  });

  it('keeps a second closing token out of the answer', () => {
    expect(split('</think>a</think>b').answer).toBe('ab');
  });
});
