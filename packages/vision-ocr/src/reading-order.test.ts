import { textRows, type TextLine, type TextWord } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { readingOrder } from './reading-order.ts';

const HEIGHT = 20;

/** Words of ten pixels a letter, from `x` on. */
function words(text: string, x: number, y: number): TextLine[] {
  return Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }): TextWord => {
    const box = { x: x + index * 10, y, width: word.length * 10, height: HEIGHT };
    return { text: word, score: 1, box };
  }).map((word) => ({ ...word, words: [word] }));
}

const read = (lines: readonly TextLine[]): string[] => readingOrder(textRows(lines)).map(({ text }) => text);

const running = (name: string, count: number, x: number, y: number): TextLine[] =>
  Array.from({ length: count }, (_, index) =>
    words(`${name} line number ${index}`, x, y + index * 30),
  ).flat();

describe('readingOrder', () => {
  it('reads running text column by column, below its heading and above what follows', () => {
    const lines = [
      ...words('A heading over both of the columns', 0, 0),
      ...running('left', 3, 0, 60),
      ...running('right', 3, 300, 60),
      ...words('A last line below both of the columns', 0, 300),
    ];
    expect(read(lines)).toEqual([
      'A heading over both of the columns',
      ...[0, 1, 2].map((index) => `left line number ${index}`),
      ...[0, 1, 2].map((index) => `right line number ${index}`),
      'A last line below both of the columns',
    ]);
  });

  it('reads three columns, of which one is longer', () => {
    const lines = [...running('a', 3, 0, 0), ...running('b', 5, 300, 0), ...running('c', 3, 600, 0)];
    expect(
      read(lines)
        .map((text) => text.slice(0, 1))
        .join(''),
    ).toBe('aaabbbbbccc');
  });

  it('reads a table across, row by row', () => {
    const rows = ['Two boxes of tea', 'One large blue mug', 'Delivery to your door'];
    const lines = rows.flatMap((text, index) => [
      ...words(text, 0, index * 30),
      ...words(`${index}.50`, 300, index * 30),
    ]);
    expect(read(lines)).toEqual(rows.flatMap((text, index) => [text, `${index}.50`]));
  });

  it('takes two rows side by side for no columns', () => {
    const lines = [...running('left', 2, 0, 0), ...running('right', 2, 300, 0)];
    expect(read(lines).map((text) => text.split(' ')[0])).toEqual(['left', 'right', 'left', 'right']);
  });

  it('gives nothing for nothing', () => {
    expect(read([])).toEqual([]);
  });
});
