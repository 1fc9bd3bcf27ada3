import { describeEvidence } from '@glimpse/core';
import type { Description } from '@glimpse/core';
import { KINDS, captionOf, kindLabel, withArticle } from '@glimpse/world';
import type { Random, Truth, TruthKind } from '@glimpse/world';
import { phraseOf } from './phrase-of.ts';
import { colorOf } from './sight.ts';
import type { View } from './sight.ts';

/** What the encoders would say of a picture, and how much of it a reader learns. */
export interface Report {
  readonly descriptions: readonly Description[];
  readonly view: View;
}

const CAPTION_SHARE = 0.6;
const LABELS_SHARE = 0.15;
const PHRASES_SHARE = 0.13;
const OTHER_GUESSES = 4;

/** A caption, labels or phrases with scores as sure and as unsure as a model's, or caption and labels in any order. */
export function sampleReport(random: Random, truth: Truth): Report {
  const caption = describeEvidence({ kind: 'caption', text: captionOf(truth) });
  const share = random.uniform(0, 1);
  if (share < CAPTION_SHARE) return { descriptions: [caption], view: { source: 'caption' } };
  const score = random.chance(0.5) ? random.uniform(0.85, 1) : random.uniform(0.25, 0.9);
  if (share < CAPTION_SHARE + PHRASES_SHARE) {
    return { descriptions: [phrases(random, truth, score)], view: { source: 'phrases', score } };
  }
  const labels = labelsOf(random, truth, score);
  if (share < CAPTION_SHARE + PHRASES_SHARE + LABELS_SHARE) {
    return { descriptions: [labels], view: { source: 'labels', score } };
  }
  const both = random.chance(0.5) ? [caption, labels] : [labels, caption];
  return { descriptions: both, view: { source: 'caption' } };
}

const labelsOf = (random: Random, truth: Truth, score: number): Description =>
  describeEvidence({
    kind: 'labels',
    labels: guesses(random, score, [kindLabel(truth.kind), ...othersThan(random, truth).map(kindLabel)]),
  });

function phrases(random: Random, truth: Truth, score: number): Description {
  const color = colorOf(truth);
  const others = othersThan(random, truth).map((kind) =>
    withArticle(`${color === undefined ? '' : `${color} `}${kindLabel(kind)}`),
  );
  return describeEvidence({ kind: 'matches', matches: guesses(random, score, [phraseOf(truth), ...others]) });
}

const othersThan = (random: Random, truth: Truth): TruthKind[] =>
  random.shuffle(KINDS.filter((kind) => kind !== truth.kind)).slice(0, OTHER_GUESSES);

/** The first text with this score, the others with ever smaller shares of the rest. */
function guesses(random: Random, score: number, texts: readonly string[]) {
  let rest = 1 - score;
  return texts.map((text, index) => {
    if (index === 0) return { text, score };
    const next = Math.min(rest * random.uniform(0.3, 0.95), score * 0.9);
    rest -= next;
    return { text, score: next };
  });
}
