import { describe, expect, it } from '@jest/globals';
import { arrangeText } from './arrange-text.ts';
import { line } from './text-line.fixture.ts';

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

  it('tells the labels of an axis below the rows, with their numbers', () => {
    const lines = [
      ...['12', '24', '36'].map((number, index) => line(number, 100 * index, 100 - 9 * index)),
      ...['Jan', 'Feb', 'Mar'].map((label, index) => line(label, 100 * index, 300)),
    ];
    expect(arrangeText(lines)).toMatch(/\nJan \| Feb \| Mar\nLabels:\nJan: 12\nFeb: 24\nMar: 36$/u);
  });

  it('tells no labels that are numbers, which may be those of a second axis of values', () => {
    const lines = [
      ...['0', '5', '10'].map((number, index) => line(number, 60, 300 - 60 * index)),
      ...['10', '20', '30'].map((number, index) => line(number, 130 + 100 * index, 335)),
    ];
    expect(arrangeText(lines)).toMatch(/\n10 \| 20 \| 30$/u);
  });

  it('takes a line without words as one piece, and nothing for nothing', () => {
    const box = { x: 0, y: 0, width: 90, height: 20 };
    expect(arrangeText([{ text: 'INVOICE 42', score: 1, box }])).toBe('INVOICE 42');
    expect(arrangeText([])).toBe('');
  });
});
