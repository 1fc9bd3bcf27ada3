import { expect, it } from '@jest/globals';
import { formatBytes } from './format-bytes.ts';

it.each([
  [999, '999 B'],
  [1_500, '1.5 kB'],
  [28_400_000, '28 MB'],
  [4_920_736_256, '4.9 GB'],
  [3e15, '3000 TB'],
])('%d bytes are %s', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});
