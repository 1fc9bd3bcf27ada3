import type { AnalysisKind } from '../analysis-kind.ts';
import { SHOWN_THINGS } from '../analysis-kind.ts';
import { CHART_TRENDS, CHART_TYPES } from '../chart/chart-draft.ts';
import { AMOUNT_MEANINGS, DATE_MEANINGS, DOCUMENT_TYPES, PARTY_KINDS } from '../document/document-draft.ts';

import type { Drafts } from '../drafts.ts';

const oneOf = (values: readonly string[]): string => values.join('|');
const PRINTED = 'printed';
const axis = { title: PRINTED, unit: PRINTED };

/** The drafts as an example value each: what a reasoner is shown of their schemas. */
export const ANALYSIS_SHAPES = {
  product: {
    shows: 'product',
    category: '…',
    name: '…',
    colors: ['…'],
    pattern: '…',
    material: '…',
    style: '…',
    features: ['…'],
    audience: { group: '…', ageFrom: 0, ageTo: 0 },
    scenes: ['…'],
    price: PRINTED,
    description: '…',
  },
  chart: {
    shows: 'chart',
    type: oneOf(CHART_TYPES),
    title: PRINTED,
    subject: '…',
    xAxis: axis,
    yAxis: axis,
    series: [{ name: PRINTED, points: [{ label: PRINTED, value: PRINTED }] }],
    trend: oneOf(CHART_TRENDS),
    highest: PRINTED,
    findings: ['…'],
    anomalies: ['…'],
    recommendations: ['…'],
    summary: '…',
  },
  document: {
    shows: 'document',
    kind: oneOf(DOCUMENT_TYPES),
    title: PRINTED,
    dates: [{ text: PRINTED, meaning: oneOf(DATE_MEANINGS) }],
    parties: [{ name: PRINTED, kind: oneOf(PARTY_KINDS), role: '…' }],
    amounts: [{ label: PRINTED, text: PRINTED, meaning: oneOf(AMOUNT_MEANINGS) }],
    actionItems: [PRINTED],
    summary: '…',
  },
} as const satisfies { readonly [K in AnalysisKind]: Readonly<Record<keyof Drafts[K], unknown>> };

/** The refusal of an analysis of this kind, as an example value. */
export const refusalShape = (kind: AnalysisKind) => ({
  shows: oneOf(SHOWN_THINGS.filter((thing) => thing !== kind)),
  reason: '…',
});
