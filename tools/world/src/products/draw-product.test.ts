import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { COLORS } from '../truth/color.ts';
import { BACKGROUNDS, PATTERNS, PRODUCT_KINDS, VIEWPOINTS } from '../truth/product-truth.ts';
import type { ProductTruth } from '../truth/product-truth.ts';
import { drawProduct } from './draw-product.ts';
import { PRODUCT_MATERIALS } from './product-materials.ts';

const PICTURES = Array.from({ length: 1500 }, (_, seed) => drawProduct(new Random(seed)));
const TRUTHS = PICTURES.map(({ truth }) => truth as ProductTruth);
const pairs = (read: (truth: ProductTruth) => string) =>
  new Set(TRUTHS.map((truth) => `${truth.kind} ${read(truth)}`));

test('every kind occurs in each of its materials and with every pattern', () => {
  const materials = Object.values(PRODUCT_MATERIALS).flat().length;
  expect(pairs(({ material }) => material).size).toBe(materials);
  expect(pairs(({ pattern }) => pattern).size).toBe(PRODUCT_KINDS.length * PATTERNS.length);
});

test('every color occurs with every pattern, every background with every viewpoint', () => {
  const seen = new Set(
    TRUTHS.flatMap(({ color, pattern, background, viewpoint }) => [
      `${color} ${pattern}`,
      `${background} ${viewpoint}`,
    ]),
  );
  expect(seen.size).toBe(COLORS.length * PATTERNS.length + BACKGROUNDS.length * VIEWPOINTS.length);
});

test('no product is drawn in another material than its kind comes in', () => {
  expect(TRUTHS.filter(({ kind, material }) => !PRODUCT_MATERIALS[kind].includes(material))).toEqual([]);
});

test('a tag shows the price where there is one, and nothing is written but a tag or a dial', () => {
  for (const { svg, truth } of PICTURES) {
    const { price, kind } = truth as ProductTruth;
    const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');
    const priced = texts.filter((text) => /[$€£¥]|USD|EUR|GBP|CNY/.test(text));
    expect(priced).toHaveLength(price ? 1 : 0);
    if (kind !== 'clock') expect(texts).toEqual(priced);
  }
});

test('the same seed gives the same picture', () => {
  expect(drawProduct(new Random(5))).toEqual(PICTURES[5]);
});

test('the longest side has 400 to 900 pixels, and at most 16:9', () => {
  for (const { width, height } of PICTURES) {
    const [longest, shortest] = [Math.max(width, height), Math.min(width, height)];
    expect(longest).toBeGreaterThanOrEqual(400);
    expect(longest).toBeLessThanOrEqual(900);
    expect(longest / shortest).toBeLessThan(1.79);
  }
});

test('losses are mild, and only in some of the pictures', () => {
  const lossy = PICTURES.flatMap((picture) => (picture.capturing ? [picture] : []));
  expect(lossy.length).toBeGreaterThan(600);
  expect(lossy.length).toBeLessThan(900);
  for (const { capturing, width, height } of lossy) {
    expect(capturing?.blur ?? 0).toBeLessThanOrEqual(0.006 * Math.max(width, height));
    expect(capturing?.noise ?? 0).toBeLessThanOrEqual(8);
    expect(capturing?.jpegQuality ?? 100).toBeGreaterThanOrEqual(55);
  }
});
