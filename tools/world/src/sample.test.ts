import { expect, test } from '@jest/globals';
import { sample } from './sample.ts';
import { KINDS } from './truth/truth.ts';

const truths = Array.from({ length: 700 }, (_, seed) => sample(seed).truth);

test('the same seed gives the same drawing and truth, another seed another drawing', () => {
  expect(sample(7)).toEqual(sample(7));
  expect(sample(8).svg).not.toBe(sample(7).svg);
});

test('every kind occurs', () => {
  expect([...new Set(truths.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
});

test.each([
  ['product', 1 / 3],
  ['chart', 2 / 5],
  ['document', 4 / 15],
] as const)('the share of %ss is about %p', (type, share) => {
  const count = truths.filter((truth) => truth.type === type).length;
  expect(Math.abs(count / truths.length - share)).toBeLessThan(0.06);
});

test('no product is white on white', () => {
  const products = truths.filter((truth) => truth.type === 'product' && truth.background === 'white');
  expect(products.length).toBeGreaterThan(20);
  expect(products).not.toContainEqual(expect.objectContaining({ color: 'white' }));
});
