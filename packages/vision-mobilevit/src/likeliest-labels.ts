import { GlimpseError, type ScoredText } from '@glimpse/core';
import { softmax } from '@glimpse/onnx';

/** Throws `INVALID_INPUT` unless `first` is a whole number of at least 1. */
export function checkFirst(first: number): void {
  if (Number.isInteger(first) && first >= 1) return;
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected 'first' to be a whole number of at least 1, got ${first}.`,
    details: { first },
  });
}

/** The `first` best labels with their softmax over all, best first. */
export function likeliestLabels(
  logits: Float32Array,
  labels: readonly string[],
  first: number,
): ScoredText[] {
  const scores = softmax(logits);
  return labels
    .map((text, index) => ({ text, score: scores[index] ?? 0 }))
    .sort((one, other) => other.score - one.score)
    .slice(0, first);
}
