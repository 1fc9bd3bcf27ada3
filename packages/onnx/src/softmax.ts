/** The probabilities of logits; empty for none. */
export function softmax(logits: ArrayLike<number>): number[] {
  const largest = Array.from(logits).reduce((max, logit) => Math.max(max, logit), -Infinity);
  const weights = Array.from(logits, (logit) => Math.exp(logit - largest));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
