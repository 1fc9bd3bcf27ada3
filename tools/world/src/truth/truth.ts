import { CHART_KINDS } from './chart-truth.ts';
import type { ChartTruth } from './chart-truth.ts';
import { DOCUMENT_KINDS } from './document-truth.ts';
import type { DocumentTruth } from './document-truth.ts';
import { PRODUCT_KINDS } from './product-truth.ts';
import type { ProductTruth } from './product-truth.ts';

/** What is true of a drawn picture. Everything that a caption, a label or an answer may say derives from here. */
export type Truth = ProductTruth | ChartTruth | DocumentTruth;
export type TruthKind = Truth['kind'];

/** Every kind of picture. */
export const KINDS: readonly TruthKind[] = [...PRODUCT_KINDS, ...CHART_KINDS, ...DOCUMENT_KINDS];
