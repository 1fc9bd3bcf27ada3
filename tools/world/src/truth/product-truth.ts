import type { Color } from './color.ts';

export const PRODUCT_KINDS = [
  't-shirt',
  'hoodie',
  'dress',
  'skirt',
  'cap',
  'scarf',
  'shoe',
  'boot',
  'handbag',
  'backpack',
  'suitcase',
  'watch',
  'umbrella',
  'mug',
  'bottle',
  'teapot',
  'vase',
  'pan',
  'chair',
  'sofa',
  'table',
  'lamp',
  'clock',
  'phone',
  'laptop',
  'camera',
] as const;
export const PATTERNS = ['plain', 'striped', 'dotted', 'checked'] as const;
export const MATERIALS = [
  'cotton',
  'wool',
  'leather',
  'canvas',
  'metal',
  'wooden',
  'plastic',
  'ceramic',
  'glass',
] as const;
export const BACKGROUNDS = ['white', 'grey', 'beige', 'teal', 'navy'] as const;
export const VIEWPOINTS = ['front', 'tilted', 'turned'] as const;
export const CURRENCIES = ['USD', 'EUR', 'GBP', 'CNY'] as const;

export type ProductKind = (typeof PRODUCT_KINDS)[number];
export type Pattern = (typeof PATTERNS)[number];
export type Material = (typeof MATERIALS)[number];
export type Background = (typeof BACKGROUNDS)[number];
export type Viewpoint = (typeof VIEWPOINTS)[number];
export type Currency = (typeof CURRENCIES)[number];

/** An amount of money, in whole units of the currency with at most two decimals. */
export interface Money {
  readonly value: number;
  readonly currency: Currency;
}

export interface ProductTruth {
  readonly type: 'product';
  readonly kind: ProductKind;
  readonly color: Color;
  readonly pattern: Pattern;
  /** One of `PRODUCT_MATERIALS[kind]`, seen by its look: seams, grain, weave, shine. */
  readonly material: Material;
  readonly background: Background;
  /** `tilted` is turned in the picture's plane, `turned` is seen from a side. */
  readonly viewpoint: Viewpoint;
  /** What the price tag in the picture says; absent without a tag. */
  readonly price?: Money;
}
