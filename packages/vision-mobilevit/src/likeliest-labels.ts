import { GlimpseError, type ScoredText } from '@glimpse/core';

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
  const largest = logits.reduce((max, logit) => Math.max(max, logit), -Infinity);
  const weights = Array.from(logits, (logit) => Math.exp(logit - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return labels
    .map((text, index) => ({ text, score: (weights[index] ?? 0) / sum }))
    .sort((one, other) => other.score - one.score)
    .slice(0, first);
}
