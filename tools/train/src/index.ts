export { attributesOf } from './eyes/attributes.ts';
export type { Attributes } from './eyes/attributes.ts';
export * from './questions/index.ts';
export { ANSWERS as ANALYSIS_ANSWERS } from './analyses/analysis-of.ts';
export { printedText, writtenTexts } from './analyses/reading/printed-text.ts';
