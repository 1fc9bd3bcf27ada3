import { GlimpseError } from '@glimpse/core';
import type { ReasonSettings } from './reason-settings.ts';

export interface ContextNeeds {
  /** All in tokens. */
  readonly contextSize: number;
  readonly promptTokens: number;
  /** Of what closes the thought. */
  readonly closingTokens: number;
}

/**
 * Settings that fit the context: the answer keeps its `maxTokens`, the thought gets at most what remains. Throws
 * `PROMPT_TOO_LONG` when prompt and answer alone do not fit.
 */
export function fitContext(settings: ReasonSettings, needs: ContextNeeds): ReasonSettings {
  const { contextSize, promptTokens, closingTokens } = needs;
  const { maxTokens, thinking } = settings;
  const room = contextSize - promptTokens - closingTokens - maxTokens;
  if (room >= 0)
    return { ...settings, thinking: { ...thinking, budgetTokens: Math.min(thinking.budgetTokens, room) } };
  throw new GlimpseError({
    code: 'PROMPT_TOO_LONG',
    message:
      `A prompt of ${promptTokens} tokens and an answer of up to ${maxTokens} (maxTokens) exceed the context of ` +
      `${contextSize} tokens by ${-room}. Shorten the prompt, lower maxTokens or raise the plugin's contextSize.`,
    details: { promptTokens, closingTokens, maxTokens, contextSize },
  });
}
