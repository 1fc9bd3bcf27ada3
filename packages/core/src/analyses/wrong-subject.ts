import { GlimpseError } from '../errors/glimpse-error.ts';
import type { AnalysisKind } from './analysis-kind.ts';
import type { RefusalDraft } from './refusal-draft.ts';

/** `WRONG_SUBJECT`, with the reasoner's own reason. */
export function wrongSubject(expected: AnalysisKind, { shows: shown, reason }: RefusalDraft): GlimpseError {
  const what = shown === 'other' ? 'something else' : `a ${shown}`;
  return new GlimpseError({
    code: 'WRONG_SUBJECT',
    message: `Expected a picture of a ${expected}; it shows ${what}. ${reason}`.trim(),
    details: { expected, shown, reason },
  });
}
