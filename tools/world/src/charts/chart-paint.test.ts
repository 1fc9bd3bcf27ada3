import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { colorDistance, mixColors, samplePaints } from './chart-paint.ts';

test.each([false, true])('paints are different, and the first is a sure one (dark: %s)', (dark) => {
  for (let seed = 0; seed < 300; seed += 1) {
    const paints = samplePaints(new Random(seed), 6, dark);
    expect(paints.length).toBe(6);
    expect(paints[0]?.sure).toBe(true);
    const pairs = paints.flatMap((one, index) =>
      paints.slice(index + 1).map((other) => [one.css, other.css] as const),
    );
    expect(Math.min(...pairs.map((pair) => colorDistance(...pair)))).toBeGreaterThan(80);
  }
});

test('every color but white is drawn on a light ground, white on a dark one', () => {
  const colors = (dark: boolean): Set<string | undefined> =>
    new Set(Array.from({ length: 400 }, (_, seed) => samplePaints(new Random(seed), 1, dark)[0]?.color));
  expect(colors(false)).toEqual(
    new Set(['red', 'blue', 'green', 'yellow', 'black', 'orange', 'purple', 'pink', 'brown']),
  );
  expect(colors(true)).toContain('white');
  expect(colors(true)).not.toContain('black');
});

test('colors are measured and mixed by channel', () => {
  expect(colorDistance('#000000', '#030400')).toBe(5);
  expect(mixColors('#000000', '#ff8000', 0.5)).toBe('#804000');
});
