import type { AnalysisKind, ChartDraft, DocumentDraft, Tone } from '@glimpse/core';
import type { ChartTruth, DocumentTruth, ProductTruth, Truth, TruthKind } from '@glimpse/world';

/** What is quoted of a document, by which its summary and the thought are told. */
export interface DocumentParts extends Pick<DocumentDraft, 'title' | 'parties' | 'dates' | 'amounts'> {
  readonly truth: DocumentTruth;
}

export interface ChartParts extends Pick<ChartDraft, 'title' | 'highest' | 'series'> {
  readonly truth: ChartTruth;
}

/** How the mini reasoner words an analysis in one language. */
export interface AnalysisAnswers {
  kindName(kind: TruthKind): string;
  /** `caption`: what the caption says, or undefined where there is none. */
  thought(kind: AnalysisKind, caption: string | undefined, findings: readonly string[]): string;
  wrongThought(kind: AnalysisKind, truth: Truth): string;
  refusal(kind: AnalysisKind, truth: Truth): string;
  found(name: 'title' | 'total' | 'price' | 'highest', text: string): string;
  /** Labels in their order, null for one that was not read, and which of them is the highest (1-based). */
  counted(labels: readonly (string | null)[], highest: number): string;
  role(role: string): string;
  documentSummary(parts: DocumentParts): string;
  product(truth: ProductTruth): {
    readonly name: string;
    readonly color: string;
    readonly pattern: string | null;
    readonly material: string;
    readonly style: string;
    readonly features: readonly string[];
    readonly audience: string;
    readonly scenes: readonly string[];
  };
  description(truth: ProductTruth, tone: Tone): string;
  chartSubject(parts: ChartParts): string;
  chartFindings(parts: ChartParts): string[];
  chartAnomalies(truth: ChartTruth): string[];
  chartRecommendations(truth: ChartTruth): string[];
  chartSummary(parts: ChartParts): string;
}
