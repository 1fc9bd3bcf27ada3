import type { Result } from './result.ts';

/** A right caption, unless told otherwise. */
export const resultOf = (part: Partial<Result>): Result => ({
  measure: 'captions',
  model: 'blip2',
  seed: 1,
  pictureKind: 'mug',
  expected: 'a mug',
  received: 'a mug',
  right: true,
  ...part,
});
