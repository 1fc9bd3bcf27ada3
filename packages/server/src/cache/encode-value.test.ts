import { expect, it } from '@jest/globals';
import { decodeValue, encodeValue } from './encode-value.ts';

it.each([
  { kind: 'caption', text: 'Tür, 猫' },
  { kind: 'labels', labels: [{ text: 'a', score: 0.1 + 0.2 }] },
  { kind: 'embedding', vector: Float32Array.of(0.1, -0, 1e-45, 3.4e38) },
  { kind: 'features', shape: [1, 3], data: new Float32Array([9, 1, 2, 3]).subarray(1) },
])('gives back what it took, bit by bit: %j', (value) => {
  expect(decodeValue(encodeValue(value))).toEqual(value);
});
