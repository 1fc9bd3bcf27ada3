import { withArticle } from '@glimpse/world';
import { REFUSALS } from '../is-refusal.ts';
import { isDetailed, isUnsure, nameOf, percentOf, toldColorOf } from '../sight.ts';
import type { Sight } from '../sight.ts';
import { phraseOf } from '../phrase-of.ts';

/** `a red mug`, `a bar chart`, `a scanned invoice`: as much of it as the report tells. */
export function headline(sight: Sight): string {
  const { truth } = sight;
  switch (truth.type) {
    case 'product':
      return withArticle([toldColorOf(sight), truth.kind].filter(Boolean).join(' '));
    case 'chart':
      return withArticle(nameOf(truth));
    case 'document':
      return withArticle(isDetailed(sight) ? `${truth.capture} ${truth.kind}` : truth.kind);
  }
}

/** What the report says, for the thought: `words` stand in the caption; labels and phrases give their best. */
export function quote({ truth, view }: Sight, words: string): string {
  if (view.source === 'caption') return `The caption says ${words}.`;
  const unsure = isUnsure({ truth, view }) ? ', which is unsure' : '';
  const best = view.source === 'labels' ? nameOf(truth) : phraseOf(truth);
  return `The ${view.source} say ${best} (${percentOf(view)}%)${unsure}.`;
}

export const absent = ({ view }: Sight): string =>
  `The ${view.source === 'caption' ? 'caption does' : `${view.source} do`} not show it, so I must not invent it.`;

export const asked = (topic: string, finding: string): string => `The question asks for ${topic}. ${finding}`;

/** The one way to refuse; `advice` is a sentence that helps on. */
export const refuse = (what: string, advice?: string): string =>
  `${REFUSALS.en} ${what}.${advice === undefined ? '' : ` ${advice}`}`;
