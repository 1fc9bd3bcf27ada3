import { expect, it } from '@jest/globals';
import { areLikely, meanScore } from './text-scores.ts';

const word = (text: string, score: number) => ({ text, score, box: { x: 0, y: 0, width: 9, height: 9 } });

it('weighs words by their letters', () => {
  expect(meanScore([word('Receipt', 0.9), word('i', 0.1)])).toBeCloseTo(0.8, 6);
  expect(meanScore([])).toBe(0);
});

it('takes several words for likely sooner than one that stands alone', () => {
  expect(areLikely([word('Total', 0.65), word('due', 0.65)])).toBe(true);
  expect(areLikely([word('Total', 0.65)])).toBe(false);
  expect(areLikely([word('Total', 0.75)])).toBe(true);
  expect(areLikely([word('gg', 0.5), word('gi', 0.5)])).toBe(false);
});
