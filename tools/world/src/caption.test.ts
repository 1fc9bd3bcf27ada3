import { expect, test } from '@jest/globals';
import { captionOf, kindLabel } from './caption.ts';

test('a product is captioned by color, pattern, kind and background', () => {
  const mug = { type: 'product', kind: 'mug', color: 'orange', background: 'teal' } as const;
  expect(captionOf({ ...mug, pattern: 'dotted' })).toBe('an orange dotted mug on a teal background');
  expect(captionOf({ ...mug, color: 'blue', pattern: 'plain' })).toBe('a blue mug on a teal background');
});

test('a series chart is captioned by count, trend and the position of its highest mark', () => {
  const chart = { type: 'chart', kind: 'bar', color: 'green', count: 4 } as const;
  expect(captionOf({ ...chart, trend: 'peaking', highest: 2 })).toBe(
    'a green bar chart with four bars peaking in the middle, the second is the highest',
  );
});

test('a flat chart has no highest mark', () => {
  expect(captionOf({ type: 'chart', kind: 'line', color: 'red', count: 6, trend: 'flat' })).toBe(
    'a red line chart with six points staying flat',
  );
});

test('a pie chart is captioned by its largest slice', () => {
  const pie = { type: 'chart', kind: 'pie', count: 3, largest: 'blue' } as const;
  expect(captionOf({ ...pie, majority: true })).toBe(
    'a pie chart with three slices, the largest slice is blue and takes more than half',
  );
  expect(captionOf({ ...pie, majority: false })).toMatch(/less than half$/);
});

test('a document is captioned with the marks that are on it', () => {
  const letter = { type: 'document', kind: 'letter' } as const;
  expect(captionOf({ ...letter, signature: false })).toBe('a scanned letter');
  expect(captionOf({ ...letter, signature: true, stamp: 'red' })).toBe(
    'a scanned letter with a signature and a red stamp',
  );
  expect(captionOf({ ...letter, signature: false, stamp: 'blue' })).toBe(
    'a scanned letter with a blue stamp',
  );
});

test('a chart kind is labelled as a chart', () => {
  expect(kindLabel('line')).toBe('line chart');
  expect(kindLabel('receipt')).toBe('receipt');
});
