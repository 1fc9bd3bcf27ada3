import { availableParallelism } from 'node:os';

export interface ThreadShares {
  readonly encoder: number;
  readonly reasoner: number;
}

/**
 * Splits the cores so that models of both kinds can compute at the same time. More threads than free cores is a
 * cliff: llama.cpp's barrier spins, and a reasoner that shares its cores loses three orders of magnitude.
 */
export function shareThreads(total: number = availableParallelism()): ThreadShares {
  const encoder = Math.max(1, Math.floor(total / 4));
  return { encoder, reasoner: Math.max(1, total - encoder) };
}
