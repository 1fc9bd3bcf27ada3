/** What is true of a drawn picture. Everything that a caption, a label or an answer may say derives from here. */
export const PRODUCT_KINDS = [
  't-shirt',
  'mug',
  'shoe',
  'handbag',
  'cap',
  'phone',
  'watch',
  'bottle',
  'chair',
  'lamp',
] as const;
export const COLORS = [
  'red',
  'blue',
  'green',
  'yellow',
  'black',
  'white',
  'orange',
  'purple',
  'pink',
  'brown',
] as const;
export const PATTERNS = ['plain', 'striped', 'dotted'] as const;
export const BACKGROUNDS = ['white', 'grey', 'beige', 'teal'] as const;
export const TRENDS = ['rising', 'falling', 'peaking', 'dipping', 'flat'] as const;
export const DOCUMENT_KINDS = ['invoice', 'contract', 'letter', 'receipt', 'report'] as const;
export const STAMP_COLORS = ['red', 'blue'] as const;

export type ProductKind = (typeof PRODUCT_KINDS)[number];
export type Color = (typeof COLORS)[number];
export type Pattern = (typeof PATTERNS)[number];
export type Background = (typeof BACKGROUNDS)[number];
export type Trend = (typeof TRENDS)[number];
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
export type StampColor = (typeof STAMP_COLORS)[number];

export interface ProductTruth {
  readonly type: 'product';
  readonly kind: ProductKind;
  readonly color: Color;
  readonly pattern: Pattern;
  readonly background: Background;
}

/** `count` is 3 to 6; `highest` is the 1-based position of the clear maximum, absent where the values are flat. */
export interface SeriesChartTruth {
  readonly type: 'chart';
  readonly kind: 'bar' | 'line';
  readonly color: Color;
  readonly count: number;
  readonly trend: Trend;
  readonly highest?: number;
}

/** `majority`: whether the largest slice takes clearly more than half, never close to half. */
export interface PieChartTruth {
  readonly type: 'chart';
  readonly kind: 'pie';
  readonly count: number;
  readonly largest: Color;
  readonly majority: boolean;
}

export interface DocumentTruth {
  readonly type: 'document';
  readonly kind: DocumentKind;
  readonly signature: boolean;
  readonly stamp?: StampColor;
}

export type Truth = ProductTruth | SeriesChartTruth | PieChartTruth | DocumentTruth;
export type TruthKind = Truth['kind'];

/** Every kind, in the order of the classifier's outputs. */
export const KINDS: readonly TruthKind[] = [...PRODUCT_KINDS, 'bar', 'line', 'pie', ...DOCUMENT_KINDS];
