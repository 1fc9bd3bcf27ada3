/** What one stream of tokens was, on a common clock. */
export interface Generation {
  /** Milliseconds (`performance.now()`) of the first text and of the end. */
  readonly begin: number;
  readonly end: number;
  readonly tokens: number;
}

/** Tokens a second of streams that ran together, from the first text of any to the end of the last. */
export function rateOf(generations: readonly Generation[]): number {
  const begin = Math.min(...generations.map((generation) => generation.begin));
  const end = Math.max(...generations.map((generation) => generation.end));
  const tokens = generations.reduce((sum, generation) => sum + generation.tokens, 0);
  return (tokens / (end - begin)) * 1000;
}
