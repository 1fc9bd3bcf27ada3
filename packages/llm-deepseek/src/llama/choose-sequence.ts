/** A sequence that nobody uses. */
export interface IdleSequence {
  /** Its place in the context. */
  readonly index: number;
  /** Whether it holds the state of the whole prefix. */
  readonly holdsPrefix: boolean;
  /** Grows with every use; 0 is never. */
  readonly usedAt: number;
}

/**
 * Chooses the sequence for a prompt. llama.cpp evaluates the next tokens of several sequences together only where they
 * are neighbors, so a neighbor of a busy one comes first, unless the prefix would have to be evaluated again
 * (`isKept`: it is on disk). Of equals, the one that was used least recently.
 */
export function chooseSequence<T extends IdleSequence>(
  idle: readonly T[],
  busy: ReadonlySet<number>,
  isKept: boolean,
): T | undefined {
  const isNeighbor = ({ index }: T): boolean => busy.size === 0 || busy.has(index - 1) || busy.has(index + 1);
  const rank = (sequence: T): number => {
    const { holdsPrefix } = sequence;
    if (isNeighbor(sequence)) return holdsPrefix ? 3 : 1;
    return holdsPrefix && !isKept ? 2 : 0;
  };
  const [best] = [...idle].sort((a, b) => rank(b) - rank(a) || a.usedAt - b.usedAt);
  return best;
}
