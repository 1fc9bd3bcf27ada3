import { describe, expect, it } from '@jest/globals';
import type { ReasonOptions } from '@glimpse/core';
import { parseReasonSettings } from './reason-settings.ts';

describe('reason settings', () => {
  it("fills in the contract's defaults, with a random seed", () => {
    const { sampling, ...limits } = parseReasonSettings({});
    expect(limits).toEqual({ maxTokens: 500, thinking: { mode: 'auto', budgetTokens: 1024 } });
    expect(sampling).toMatchObject({ greedy: false, temperature: 0.6, topP: 0.95, repeatPenalty: 1.1 });
    expect(parseReasonSettings({}).sampling.seed).not.toBe(sampling.seed);
  });

  it.each<[string, ReasonOptions]>([
    ['sampling.temperature', { sampling: { temperature: 0 } }],
    ['sampling.temperature', { sampling: { temperature: 2.1 } }],
    ['sampling.topP', { sampling: { topP: 1.1 } }],
    ['sampling.repeatPenalty', { sampling: { repeatPenalty: 0.9 } }],
    ['sampling.seed', { sampling: { seed: 2 ** 32 } }],
    ['maxTokens', { maxTokens: 0 }],
    ['thinking.budgetTokens', { thinking: { budgetTokens: 1.5 } }],
  ])('refuses %s out of its range', (path, options) => {
    expect(() => parseReasonSettings(options)).toThrow(
      expect.objectContaining({ code: 'INVALID_INPUT', message: expect.stringContaining(path) }),
    );
  });

  it('says what was expected and what came', () => {
    expect(() => parseReasonSettings({ sampling: { temperature: -1 }, maxTokens: 0 })).toThrow(
      'Reasoning options are invalid. sampling.temperature: Too small: expected number to be >0, received -1; ' +
        'maxTokens: Too small: expected number to be >=1, received 0.',
    );
  });
});
