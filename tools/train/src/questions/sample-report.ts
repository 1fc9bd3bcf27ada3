import { describeEvidence } from '@glimpse/core';
import type { Description } from '@glimpse/core';
import { KINDS, captionOf, kindLabel } from '@glimpse/world';
import type { Random, Truth } from '@glimpse/world';
import type { View } from './sight.ts';

/** What the encoders would say of a picture, and how much of it a reader learns. */
export interface Report {
  readonly descriptions: readonly Description[];
  readonly view: View;
}

const CAPTION_SHARE = 0.7;
const LABELS_SHARE = 0.15;
const OTHER_LABELS = 4;

/** A caption, or labels with scores as sure and as unsure as a classifier's, or both in either order. */
export function sampleReport(random: Random, truth: Truth): Report {
  const caption = describeEvidence({ kind: 'caption', text: captionOf(truth) });
  const share = random.uniform(0, 1);
  if (share < CAPTION_SHARE) return { descriptions: [caption], view: { source: 'caption' } };
  const score = random.chance(0.5) ? random.uniform(0.85, 1) : random.uniform(0.25, 0.9);
  const labels = labelsOf(random, truth, score);
  if (share < CAPTION_SHARE + LABELS_SHARE)
    return { descriptions: [labels], view: { source: 'labels', score } };
  const both = random.chance(0.5) ? [caption, labels] : [labels, caption];
  return { descriptions: both, view: { source: 'caption' } };
}

function labelsOf(random: Random, truth: Truth, score: number): Description {
  const others = random.shuffle(KINDS.filter((kind) => kind !== truth.kind)).slice(0, OTHER_LABELS);
  let rest = 1 - score;
  const guesses = others.map((kind) => {
    const next = Math.min(rest * random.uniform(0.3, 0.95), score * 0.9);
    rest -= next;
    return { text: kindLabel(kind), score: next };
  });
  return describeEvidence({ kind: 'labels', labels: [{ text: kindLabel(truth.kind), score }, ...guesses] });
}
