import { expect, test } from '@jest/globals';
import { Random } from './random.ts';

test('integers and real numbers stay within their bounds', () => {
  const random = new Random(5);
  for (let draw = 0; draw < 500; draw += 1) {
    expect([2, 3, 4]).toContain(random.int(2, 4));
    const value = random.uniform(-1, 1);
    expect(value >= -1 && value < 1).toBe(true);
  }
});

test('neighboring seeds begin differently', () => {
  const firsts = Array.from({ length: 200 }, (_, seed) => new Random(seed).int(0, 1_000_000));
  expect(new Set(firsts).size).toBeGreaterThan(195);
});

test('a shuffle keeps every value', () => {
  const shuffled = new Random(9).shuffle([1, 2, 3, 4, 5, 6]);
  expect(shuffled.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
});
