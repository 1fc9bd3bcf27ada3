import {
  Quotes,
  toAnalysisValue,
  type Analysis,
  type AnalysisKind,
  type AnalysisValues,
  type Drafts,
  type PartialAnalysis,
  type PartialValue,
} from '@glimpse/core';

type Course = Omit<PartialAnalysis, 'kind' | 'value'> &
  Partial<Pick<Analysis, 'finishReason' | 'usage' | 'cached'>>;

/** An analysis in one piece with how it came about; `analysisKind` because documents have a kind of their own. */
export type ShownAnalysis<K extends AnalysisKind = AnalysisKind> = AnalysisValues[K] &
  Course & { readonly analysisKind: K };

/** Of what is not known, as of a cancelled analysis, every field is null or empty. */
export function showAnalysis<K extends AnalysisKind>(
  analysis: Analysis<K> | PartialAnalysis<K>,
): ShownAnalysis<K> {
  const { kind, language } = analysis;
  const course: Course = analysis;
  const known = analysis.value ?? toAnalysisValue<K>(kind, {} as Nothing<K>, new Quotes([]), language);
  return { ...course, ...known, analysisKind: kind };
}

type Nothing<K extends AnalysisKind> = PartialValue<Drafts[K]>;
