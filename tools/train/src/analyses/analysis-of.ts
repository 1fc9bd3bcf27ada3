import type { AnalysisKind, Language, Tone } from '@glimpse/core';
import type { Truth } from '@glimpse/world';
import { chartDraftOf, labelIn, toldHighest } from './drafts/chart-draft-of.ts';
import { documentDraftOf } from './drafts/document-draft-of.ts';
import { productDraftOf } from './drafts/product-draft-of.ts';
import type { AnalysisAnswers } from './words/analysis-answers.ts';
import { CHINESE_ANALYSIS } from './words/chinese-analysis.ts';
import { ENGLISH_ANALYSIS } from './words/english-analysis.ts';

export const ANSWERS: Record<Language, AnalysisAnswers> = { en: ENGLISH_ANALYSIS, zh: CHINESE_ANALYSIS };

export interface AnalysisContext {
  readonly kind: AnalysisKind;
  readonly language: Language;
  readonly tone: Tone;
  readonly caption: string | undefined;
  readonly text: string;
}

/** The thought and the JSON that the mini reasoner shall give for a picture of which this is reported. */
export function analysisOf(
  truth: Truth,
  { kind, language, tone, caption, text }: AnalysisContext,
): { thought: string; answer: string } {
  const answers = ANSWERS[language];
  if (truth.type !== kind) {
    const answer = { shows: truth.type, reason: answers.refusal(kind, truth) };
    return { thought: answers.wrongThought(kind, truth), answer: JSON.stringify(answer) };
  }
  const draft =
    truth.type === 'document'
      ? documentDraftOf(truth, text, answers)
      : truth.type === 'chart'
        ? chartDraftOf(truth, text, answers)
        : productDraftOf(truth, text, tone, answers);
  return {
    thought: answers.thought(kind, caption, findingsOf(draft, { truth, text, answers })),
    answer: JSON.stringify(draft),
  };
}

type Draft =
  ReturnType<typeof documentDraftOf> | ReturnType<typeof chartDraftOf> | ReturnType<typeof productDraftOf>;

interface Told {
  readonly truth: Truth;
  readonly text: string;
  readonly answers: AnalysisAnswers;
}

function findingsOf(draft: Draft, { truth, text, answers }: Told): string[] {
  switch (draft.shows) {
    case 'document': {
      const total = draft.amounts.find(({ meaning }) => meaning === 'total');
      return [
        ...(draft.title === null ? [] : [answers.found('title', draft.title)]),
        ...(total ? [answers.found('total', total.text)] : []),
      ];
    }
    case 'chart':
      return [
        ...(draft.title === null ? [] : [answers.found('title', draft.title)]),
        ...highestOf(draft.highest, { truth, text, answers }),
      ];
    case 'product':
      return draft.price === null ? [] : [answers.found('price', draft.price)];
  }
}

/** Labels are counted one after the other, as who looks for the third of them does. */
function highestOf(highest: string | null, { truth, text, answers }: Told): string[] {
  if (highest === null) return [];
  const position = truth.type === 'chart' ? toldHighest(truth) : undefined;
  if (position === undefined || !('categories' in truth)) return [answers.found('highest', highest)];
  return [
    answers.counted(
      truth.categories.map((label) => labelIn(text, label, truth.categories)),
      position,
    ),
  ];
}
