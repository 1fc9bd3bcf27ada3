/** What a picture can be analysed as. */
export const ANALYSIS_KINDS = ['product', 'chart', 'document'] as const;
export type AnalysisKind = (typeof ANALYSIS_KINDS)[number];

/** What a picture turned out to show. */
export const SHOWN_THINGS = [...ANALYSIS_KINDS, 'other'] as const;
export type ShownThing = (typeof SHOWN_THINGS)[number];
