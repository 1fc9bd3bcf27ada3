export const GENERAL_KINDS = [
  'describe',
  'summarize',
  'identify',
  'category',
  'color',
  'background',
  'next-step',
] as const;
export const PRODUCT_QUESTION_KINDS = [
  'product',
  'pattern',
  'material',
  'features',
  'audience',
  'features-and-audience',
  'usage',
  'advertise',
  'price',
  'price-tag',
  'brand',
] as const;
export const CHART_QUESTION_KINDS = [
  'chart-type',
  'trend',
  'count',
  'series-count',
  'highest',
  'outlier',
  'largest-slice',
  'share',
  'insight',
  'exact-value',
  'axis-unit',
] as const;
export const DOCUMENT_QUESTION_KINDS = [
  'document-type',
  'signed',
  'stamp',
  'stamp-color',
  'capture',
  'key-information',
  'parties',
  'date',
  'total',
] as const;
/** Name a thing, which may not be in the picture. */
export const NAMING_KINDS = ['color-of', 'presence'] as const;
/** Asks for what no picture here tells. */
export const NOT_SHOWN_KIND = 'not-shown';

export type GeneralKind = (typeof GENERAL_KINDS)[number];
export type ProductQuestionKind = (typeof PRODUCT_QUESTION_KINDS)[number];
export type ChartQuestionKind = (typeof CHART_QUESTION_KINDS)[number];
export type DocumentQuestionKind = (typeof DOCUMENT_QUESTION_KINDS)[number];
export type NamingKind = (typeof NAMING_KINDS)[number];
/** Every kind whose phrasings are the same whatever is asked for. */
export type TopicalKind =
  GeneralKind | NamingKind | ProductQuestionKind | ChartQuestionKind | DocumentQuestionKind;
export type QuestionKind = TopicalKind | typeof NOT_SHOWN_KIND;

/** The kinds by what they ask about; `general` ones can be asked about every picture. */
export const QUESTION_KINDS = {
  general: GENERAL_KINDS,
  product: PRODUCT_QUESTION_KINDS,
  chart: CHART_QUESTION_KINDS,
  document: DOCUMENT_QUESTION_KINDS,
  naming: NAMING_KINDS,
} as const;
