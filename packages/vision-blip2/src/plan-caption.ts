import { GlimpseError } from '@glimpse/core';
import type { Blip2Config } from './blip2-config.ts';

export interface CaptionPlan {
  /** What follows the query features: the begin token and the prompt. */
  readonly promptTokens: readonly number[];
  readonly maxTokens: number;
}

/** Fits prompt and caption into the context. Throws `INVALID_INPUT` when the prompt leaves no room. */
export function planCaption(
  { queries, beginToken, contextLength }: Blip2Config,
  prompt: readonly number[],
  maxTokens: number,
): CaptionPlan {
  const room = contextLength - queries - 1 - prompt.length;
  if (room < 1)
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message: `Expected a caption prompt of at most ${contextLength - queries - 2} tokens, got ${prompt.length}.`,
      details: { promptTokens: prompt.length, contextLength, queries },
    });
  return { promptTokens: [beginToken, ...prompt], maxTokens: Math.min(maxTokens, room) };
}
