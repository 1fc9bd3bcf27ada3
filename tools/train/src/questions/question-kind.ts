export const GENERAL_KINDS = [
  'describe',
  'summarize',
  'identify',
  'color',
  'background',
  'next-step',
] as const;
export const PRODUCT_QUESTION_KINDS = [
  'product',
  'pattern',
  'features',
  'audience',
  'features-and-audience',
  'usage',
  'advertise',
  'price',
  'brand',
] as const;
export const CHART_QUESTION_KINDS = [
  'chart-type',
  'trend',
  'count',
  'highest',
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
  'key-information',
  'parties',
  'date',
  'total',
] as const;

/** Names a thing, which may not be in the picture. */
export const NAMING_KIND = 'color-of';

export type GeneralKind = (typeof GENERAL_KINDS)[number];
export type ProductQuestionKind = (typeof PRODUCT_QUESTION_KINDS)[number];
export type ChartQuestionKind = (typeof CHART_QUESTION_KINDS)[number];
export type DocumentQuestionKind = (typeof DOCUMENT_QUESTION_KINDS)[number];
export type QuestionKind =
  GeneralKind | typeof NAMING_KIND | ProductQuestionKind | ChartQuestionKind | DocumentQuestionKind;

/** The kinds by what they ask about; `general` ones can be asked about every picture. */
export const QUESTION_KINDS = {
  general: GENERAL_KINDS,
  product: PRODUCT_QUESTION_KINDS,
  chart: CHART_QUESTION_KINDS,
  document: DOCUMENT_QUESTION_KINDS,
} as const;
