import { describe, expect, it } from '@jest/globals';
import type { ThinkingMode } from '@glimpse/core';
import { createScriptedModel, tokensOf } from './scripted-model.fixture.ts';
import { ThoughtSplitter, type SplitStep } from './thought-splitter.ts';

const [closeThink = NaN] = tokensOf('</think>');

interface Limits {
  readonly mode?: ThinkingMode;
  readonly budgetTokens?: number;
  readonly maxTokens?: number;
}

const createSplitter = ({ mode = 'auto', budgetTokens = 100, maxTokens = 100 }: Limits): ThoughtSplitter =>
  new ThoughtSplitter({
    model: createScriptedModel(''),
    closeThink,
    thinking: { mode, budgetTokens },
    maxTokens,
  });

interface Split {
  thinking: string;
  answer: string;
  steps: SplitStep['next'][];
  splitter: ThoughtSplitter;
}

/** `before` is called ahead of each token. */
function split(
  output: string | Buffer,
  limits: Limits = {},
  before: (splitter: ThoughtSplitter, index: number) => void = () => undefined,
): Split {
  const splitter = createSplitter(limits);
  const result: Split = { thinking: '', answer: '', steps: [], splitter };
  const tokens = typeof output === 'string' ? tokensOf(output) : [...output];
  for (const [index, token] of tokens.entries()) {
    before(splitter, index);
    const step = splitter.push(token);
    take(result, step);
    if (step.next === 'finish') break;
  }
  return result;
}

function take(result: Split, { events, next }: SplitStep): void {
  result.steps.push(next);
  for (const event of events)
    if (event.type === 'thinking' || event.type === 'answer') result[event.type] += event.text;
}

describe('thought splitter', () => {
  it('begins inside the thought', () => {
    expect(split('hm')).toMatchObject({ thinking: 'hm', answer: '', steps: ['continue', 'continue'] });
  });

  it('begins the answer at the token that closes the thought', () => {
    const { thinking, answer, steps, splitter } = split('Red.\n</think>Yes.\n<｜end▁of▁sentence｜>');
    expect({ thinking, answer }).toEqual({ thinking: 'Red.', answer: 'Yes.' });
    expect(steps.filter((step) => step !== 'continue')).toEqual(['closeInPlace', 'finish']);
    expect(splitter).toMatchObject({ thinkingTokens: 5, answerTokens: 5, finishReason: 'stop' });
  });

  it('tells the token from its text, such as in a quotation', () => {
    const quoted = 'The tag "</think>" ends it.';
    const { thinking, answer, steps } = split(Buffer.from(quoted));
    expect({ thinking, answer }).toEqual({ thinking: quoted, answer: '' });
    expect(new Set(steps)).toEqual(new Set(['continue']));
  });

  it('closes a thought after the token that spends its budget', () => {
    const { thinking, answer, steps, splitter } = split('abcyes<｜end▁of▁sentence｜>', {
      budgetTokens: 3,
    });
    expect({ thinking, answer }).toEqual({ thinking: 'abc', answer: 'yes' });
    expect(steps.slice(0, 4)).toEqual(['continue', 'continue', 'closeAfter', 'continue']);
    expect(splitter).toMatchObject({ thinkingTokens: 3, finishReason: 'thinking-budget' });
  });

  it('does not call a thought cut that ends within its budget', () => {
    const { splitter } = split('ab</think>yes<｜end▁of▁sentence｜>', { budgetTokens: 3 });
    expect(splitter.finishReason).toBe('stop');
  });

  it('closes the thought at once without a budget', () => {
    const { thinking, answer, steps } = split('Xyes', { budgetTokens: 0 });
    expect({ thinking, answer, first: steps[0] }).toEqual({
      thinking: '',
      answer: 'yes',
      first: 'closeInPlace',
    });
  });

  it('closes the thought of a model that ends inside it', () => {
    const { thinking, answer, splitter } = split('hm<｜end▁of▁sentence｜>yes<｜end▁of▁sentence｜>');
    expect({ thinking, answer }).toEqual({ thinking: 'hm', answer: 'yes' });
    expect(splitter.finishReason).toBe('stop');
  });

  it('cuts an answer at the last token that it may have, and only then', () => {
    const cut = split('</think>abcd', { maxTokens: 3 });
    expect(cut).toMatchObject({ answer: 'abc', splitter: { answerTokens: 3, finishReason: 'max-tokens' } });
    expect(cut.steps).toEqual(['closeInPlace', 'continue', 'continue', 'finish']);
    const whole = split('</think>ab<｜end▁of▁sentence｜>', { maxTokens: 3 });
    expect(whole).toMatchObject({ answer: 'ab', splitter: { answerTokens: 2, finishReason: 'stop' } });
  });

  it('reports the cut of the answer when both were cut', () => {
    const { splitter } = split('abcyes', { budgetTokens: 3, maxTokens: 2 });
    expect(splitter.finishReason).toBe('max-tokens');
  });

  it('keeps a second closing token out of the answer', () => {
    expect(split('</think>a</think>b').answer).toBe('ab');
  });

  it('begins with the answer where there shall be no thought', () => {
    const { thinking, answer, steps, splitter } = split('Yes.<｜end▁of▁sentence｜>', { mode: 'none' });
    expect({ thinking, answer }).toEqual({ thinking: '', answer: 'Yes.' });
    expect(steps).not.toContain('closeInPlace');
    expect(splitter).toMatchObject({ thinkingTokens: 0, answerTokens: 4, finishReason: 'stop' });
  });

  it('ends a thought on request in place of the next token', () => {
    const { thinking, answer, steps, splitter } = split(
      'abXyes<｜end▁of▁sentence｜>',
      {},
      (running, index) => index === 2 && running.endThought(),
    );
    expect({ thinking, answer }).toEqual({ thinking: 'ab', answer: 'yes' });
    expect(steps[2]).toBe('closeInPlace');
    expect(splitter).toMatchObject({ thinkingTokens: 2, finishReason: 'thinking-ended' });
  });

  it('does not call a thought ended that the model ends itself, or an answer', () => {
    const own = split('ab</think>y<｜end▁of▁sentence｜>', {}, (running, index) => {
      if (index === 2) running.endThought();
    });
    expect(own.splitter.finishReason).toBe('stop');
    const late = split('a</think>yes<｜end▁of▁sentence｜>', {}, (running, index) => {
      if (index === 3) running.endThought();
    });
    expect(late).toMatchObject({ answer: 'yes', splitter: { finishReason: 'stop' } });
  });

  it.each([
    ['the thought', 'ab', { thinking: 'ab', answer: '' }],
    ['the answer', 'ab</think>cd', { thinking: 'ab', answer: 'cd' }],
  ])('stops within %s when it is cancelled, with all that was told', (_where, output, told) => {
    const result = split(output);
    take(result, result.splitter.cancel());
    expect(result).toMatchObject({ ...told, splitter: { finishReason: 'cancelled' } });
    expect(result.steps.at(-1)).toBe('finish');
  });

  it('keeps characters whole where a thought is cut within one', () => {
    const bytes = Buffer.concat([Buffer.from('红').subarray(0, 2), Buffer.from('红')]);
    const { thinking, answer } = split(bytes, { budgetTokens: 2 });
    expect({ thinking, answer }).toEqual({ thinking: '', answer: '红' });
  });

  it('knows whether the thought holds anything but blanks', () => {
    const blank = split('\n ');
    expect(blank.splitter).toMatchObject({ isThinking: true, hasThought: false });
    expect(split('\na').splitter).toMatchObject({ hasThought: true });
    expect(split('a</think>').splitter).toMatchObject({ isThinking: false });
  });
});
