import { describe, expect, it } from '@jest/globals';
import type { TextLine, TextWord } from '../spec/evidence.ts';
import { arrangeText } from './arrange-text.ts';

const HEIGHT = 20;

/** Words of ten pixels a letter, from `x` on, on one line that falls by `slope`. */
function line(text: string, x: number, y: number, slope = 0): TextLine {
  const words = Array.from(text.matchAll(/\S+/gu), ({ 0: word, index }): TextWord => {
    const left = x + index * 10;
    const width = word.length * 10;
    return {
      text: word,
      score: 1,
      box: { x: left, y: y + slope * (left + width / 2), width, height: HEIGHT },
    };
  });
  return { text, score: 1, box: { x, y, width: text.length * 10, height: HEIGHT }, words };
}

describe('arrangeText', () => {
  it('puts what stands side by side into one row, whatever the order of reading', () => {
    const lines = [line('Net', 0, 0), line('Total', 0, 30), line('33.35', 300, 2), line('39.69', 300, 31)];
    expect(arrangeText(lines)).toBe('Net | 33.35\nTotal | 39.69');
  });

  it('keeps the words of a sentence together', () => {
    expect(arrangeText([line('Please pay by 14 March', 0, 0)])).toBe('Please pay by 14 March');
  });

  it('puts no spaces between Chinese words', () => {
    expect(arrangeText([line('开放 时间 9 点', 0, 0)])).toBe('开放时间 9 点');
  });

  it.each([-0.08, 0.08])('straightens a page that is turned: %d', (slope) => {
    const lines = [
      line('The first of many long lines', 0, 100, slope),
      line('The second of the long lines', 0, 130, slope),
      line('A', 0, 160, slope),
      line('B', 500, 160, slope),
    ];
    expect(arrangeText(lines).split('\n').slice(2)).toEqual(['A | B']);
  });

  it('tells the numbers above each label of an axis, bars of a group from left to right', () => {
    const lines = [
      line('Sales', 100, 0),
      line('200', 0, 60),
      line('112', 90, 180),
      line('245', 130, 120),
      line('372', 190, 100),
      line('462', 230, 90),
      line('0', 0, 300),
      line('Jan', 110, 330),
      line('Feb', 210, 330),
      line('Mar', 310, 330),
    ];
    expect(arrangeText(lines)).toMatch(/\nColumns:\nJan: 112 \| 245\nFeb: 372 \| 462$/u);
  });

  it('tells the numbers of a stack from the bottom to the top', () => {
    const lines = [
      ...[0, 1, 2].flatMap((index) => [
        line(`${index + 1}5`, 100 * index, 100),
        line(`${index + 1}0`, 100 * index, 200),
      ]),
      ...['A1', 'A2', 'A3'].map((label, index) => line(label, 100 * index, 300)),
    ];
    expect(arrangeText(lines)).toMatch(/Columns:\nA1: 10 \| 15\nA2: 20 \| 25\nA3: 30 \| 35$/u);
  });

  it('sees no columns where labels are few, uneven, or without numbers', () => {
    const labels = (...places: number[]) => places.map((x) => line('Jan', x, 300));
    const number = line('12', 0, 100);
    expect(arrangeText([number, ...labels(0, 100)])).not.toMatch('Columns');
    expect(arrangeText([number, ...labels(0, 100, 400)])).not.toMatch('Columns');
    expect(arrangeText(labels(0, 100, 200))).not.toMatch('Columns');
  });

  it('takes a line without words as one piece, and nothing for nothing', () => {
    const box = { x: 0, y: 0, width: 90, height: HEIGHT };
    expect(arrangeText([{ text: 'INVOICE 42', score: 1, box }])).toBe('INVOICE 42');
    expect(arrangeText([])).toBe('');
  });
});
