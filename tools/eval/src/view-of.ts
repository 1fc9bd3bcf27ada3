import { GlimpseError, type Evidence } from '@glimpse/core';
import type { View } from '@glimpse/train';

/** How much a reader of this evidence learns. Throws `INVALID_INPUT` for evidence that no question is about. */
export function viewOf(evidence: Evidence | undefined): View {
  if (evidence?.kind === 'caption') return { source: 'caption' };
  const best = evidence?.kind === 'labels' ? evidence.labels[0] : undefined;
  if (best) return { source: 'labels', score: best.score };
  if (evidence?.kind === 'matches' && evidence.matches.length > 0)
    return { source: 'phrases', score: Math.max(...evidence.matches.map(({ score }) => score)) };
  throw new GlimpseError({
    code: 'INVALID_INPUT',
    message: `Expected an encoder whose evidence is a caption, labels or phrases, received ${evidence?.kind ?? 'none'}.`,
    details: { received: evidence?.kind ?? null, available: ['caption', 'labels', 'matches'] },
  });
}
