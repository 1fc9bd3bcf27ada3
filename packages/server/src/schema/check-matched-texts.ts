import { GlimpseError } from '@glimpse/core';

/** Texts of one `match`. */
export const MAX_MATCHED_TEXTS = 1000;

/** Throws `INVALID_INPUT` for no text and for too many. */
export function checkMatchedTexts({ length }: readonly string[]): void {
  if (length >= 1 && length <= MAX_MATCHED_TEXTS) return;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 'texts' to hold 1 to ${MAX_MATCHED_TEXTS} texts, received ${length}.`,
    details: { argument: 'texts', received: length },
  });
}
