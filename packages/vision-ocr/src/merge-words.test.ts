import type { TextWord } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { mergeWords } from './merge-words.ts';

const word = (text: string, score: number, x = 0): TextWord => ({
  text,
  score,
  box: { x, y: 0, width: 50, height: 20 },
});

describe('mergeWords', () => {
  it('keeps the surer of two readings of one place', () => {
    expect(mergeWords([[word('T0tal', 0.6)], [word('Total', 0.9, 4)]]).map(({ text }) => text)).toEqual([
      'Total',
    ]);
  });

  it('keeps the longer of two that are as sure', () => {
    expect(mergeWords([[word('9', 0.9)], [word('9.55', 0.9)]]).map(({ text }) => text)).toEqual(['9.55']);
  });

  it('keeps what stands at different places, also of one pass', () => {
    expect(mergeWords([[word('Net', 0.9)], [word('Total', 0.5, 45)]])).toHaveLength(2);
    expect(mergeWords([])).toEqual([]);
  });
});
