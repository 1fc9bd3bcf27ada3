import { arrangeText } from '../layout/arrange-text.ts';
import type { Evidence, ScoredText } from '../spec/evidence.ts';
import type { Description } from '../spec/vision-encoder.ts';

/** Vectors cannot be read; every other evidence can be put into words. */
export type ReadableEvidence = Exclude<Evidence, { kind: 'embedding' | 'features' }>;

/** Guesses below this score are noise to a reader; the best one is always told. */
export const MIN_TOLD_SCORE = 0.05;

const percent = ({ text, score }: ScoredText): string => `${text} (${Math.round(score * 100)}%)`;

const told = (guesses: readonly ScoredText[]): string =>
  [...guesses]
    .sort((a, b) => b.score - a.score)
    .filter(({ score }, index) => index === 0 || score >= MIN_TOLD_SCORE)
    .map(percent)
    .join(', ');

/** The one way in which evidence becomes words, so that every encoder of a kind reads alike. */
export function describeEvidence(evidence: ReadableEvidence): Description {
  return { text: inWords(evidence), evidence };
}

function inWords(evidence: ReadableEvidence): string {
  switch (evidence.kind) {
    case 'caption':
      return evidence.text;
    case 'labels':
      return told(evidence.labels);
    case 'matches':
      return told(evidence.matches);
    case 'answers':
      return `${evidence.question} ${told(evidence.answers)}`;
    case 'text':
      return arrangeText(evidence.lines);
  }
}
