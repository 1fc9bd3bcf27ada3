import { GlimpseError, isAbortError, type AnswerEnd } from '@glimpse/core';
import type { Metrics } from './metrics.ts';

/** Counts answers, however they end. */
export const meterAnswers =
  (metrics: Metrics) =>
  (end: AnswerEnd): void => {
    switch (end.type) {
      case 'done':
        if (!end.answer.cached) metrics.tokensUsed(end.answer.usage);
        metrics.answerEnded('done');
        break;
      case 'failed':
        metrics.answerEnded(isAbortError(end.error) ? 'left' : GlimpseError.from(end.error).code);
        break;
      case 'left':
        metrics.answerEnded('left');
    }
  };
