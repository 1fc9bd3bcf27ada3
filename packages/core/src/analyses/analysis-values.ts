import type { Language } from '../prompts/language.ts';
import type { PartialValue } from '../reasoning/with-values.ts';
import type { AnalysisKind } from './analysis-kind.ts';
import { toChartAnalysis, type ChartAnalysis } from './chart/chart-analysis.ts';
import { toDocumentAnalysis, type DocumentAnalysis } from './document/document-analysis.ts';
import type { Drafts } from './drafts.ts';
import { toProductAnalysis, type ProductAnalysis } from './product/product-analysis.ts';
import type { Quotes } from './quotes/quotes.ts';

/** What an analysis of each kind tells. */
export interface AnalysisValues {
  readonly product: ProductAnalysis;
  readonly chart: ChartAnalysis;
  readonly document: DocumentAnalysis;
}

type Convert<K extends AnalysisKind> = (
  draft: PartialValue<Drafts[K]>,
  quotes: Quotes,
  language: Language,
) => AnalysisValues[K];

const CONVERT: { readonly [K in AnalysisKind]: Convert<K> } = {
  product: toProductAnalysis,
  chart: toChartAnalysis,
  document: toDocumentAnalysis,
};

/** Takes from a draft, which may still be growing, what the evidence supports; notes in the quotes what that is. */
export const toAnalysisValue = <K extends AnalysisKind>(
  kind: K,
  draft: PartialValue<Drafts[K]>,
  quotes: Quotes,
  language: Language,
): AnalysisValues[K] => CONVERT[kind](draft, quotes, language);
