import { expect, it } from '@jest/globals';
import { usefulThreads } from './useful-threads.ts';

it.each([
  [2, 3_700_000, 1],
  [2, 800_000_000, 2],
  [16, 4_900_000_000, 16],
  [1, 4_900_000_000, 1],
])('of %d threads, a model of %d bytes uses %d', (threads, bytes, used) => {
  expect(usefulThreads(threads, bytes)).toBe(used);
});
