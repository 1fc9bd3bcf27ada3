import type { Language } from '../../prompts/language.ts';
import type { AnalysisKind } from '../analysis-kind.ts';
import { DEFAULT_TONE, type Tone } from '../tone.ts';
import { ANALYSIS_SHAPES, refusalShape } from './analysis-shapes.ts';
import { ANALYSIS_WORDS_EN } from './analysis-words-en.ts';
import { ANALYSIS_WORDS_ZH } from './analysis-words-zh.ts';
import type { AnalysisWords } from './analysis-words.ts';

const WORDS: Record<Language, AnalysisWords> = { en: ANALYSIS_WORDS_EN, zh: ANALYSIS_WORDS_ZH };

export interface AnalysisQuestion {
  readonly kind: AnalysisKind;
  readonly language: Language;
  /** Of a product's description. */
  readonly tone?: Tone | undefined;
}

/** What a reasoner is asked for an analysis: the task, and the shape of its answer, which no grammar tells it. */
export function analysisQuestion({ kind, language, tone = DEFAULT_TONE }: AnalysisQuestion): string {
  const { tasks, tones, shape, otherwise } = WORDS[language];
  return [
    kind === 'product' ? `${tasks[kind]} ${tones[tone]}` : tasks[kind],
    shape,
    JSON.stringify(ANALYSIS_SHAPES[kind]),
    otherwise,
    JSON.stringify(refusalShape(kind)),
  ].join('\n');
}
