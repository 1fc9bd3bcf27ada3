import { z } from 'zod';
import type { AnalysisKind } from './analysis-kind.ts';
import { chartDraftSchema, type ChartDraft } from './chart/chart-draft.ts';
import { documentDraftSchema, type DocumentDraft } from './document/document-draft.ts';
import { productDraftSchema, type ProductDraft } from './product/product-draft.ts';
import { refusalDraftSchema, type RefusalDraft } from './refusal-draft.ts';

export interface Drafts {
  readonly product: ProductDraft;
  readonly chart: ChartDraft;
  readonly document: DocumentDraft;
}

/** What the reasoner writes of what it is asked for. */
export const DRAFTS: { readonly [K in AnalysisKind]: z.ZodType<Drafts[K]> } = {
  product: productDraftSchema,
  chart: chartDraftSchema,
  document: documentDraftSchema,
};

/** What the reasoner may answer when it is asked for an analysis: `shows` tells the two apart. */
export const draftSchemaOf = <K extends AnalysisKind>(kind: K): z.ZodType<Drafts[K] | RefusalDraft> =>
  z.union([DRAFTS[kind], refusalDraftSchema(kind)]);
