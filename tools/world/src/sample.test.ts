import { expect, test } from '@jest/globals';
import { sample } from './sample.ts';
import { KINDS } from './truth/truth.ts';

test('the same seed gives the same drawing and truth, another seed another drawing', () => {
  expect(sample(7)).toEqual(sample(7));
  expect(sample(8).svg).not.toBe(sample(7).svg);
});

test('every kind occurs', () => {
  const kinds = new Set(Array.from({ length: 600 }, (_, seed) => sample(seed).truth.kind));
  expect([...kinds].sort()).toEqual([...KINDS].sort());
});

test('no product is white on white', () => {
  const products = Array.from({ length: 1000 }, (_, seed) => sample(seed).truth).filter(
    (truth) => truth.type === 'product' && truth.background === 'white',
  );
  expect(products.length).toBeGreaterThan(20);
  expect(products).not.toContainEqual(expect.objectContaining({ color: 'white' }));
});
