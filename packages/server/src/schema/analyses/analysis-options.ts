import { GlimpseError, type AnalysisRequest } from '@glimpse/core';
import { toRequestOptions, type AnswerOptions } from '../answer-options.ts';

type Options = Omit<AnalysisRequest, 'image' | 'kind' | 'tone' | 'signal'>;

/** Throws `INVALID_INPUT` where there is a schema: an analysis has its own. */
export function toAnalysisOptions(options: AnswerOptions | null | undefined): Options {
  if (options?.schema != null)
    throw new GlimpseError({
      code: 'INVALID_INPUT',
      message:
        "Expected options without a 'schema', because an analysis has its own; ask for an 'answer' by a schema instead.",
      details: { argument: 'options.schema' },
    });
  return toRequestOptions(options);
}
