import { describe, expect, it } from '@jest/globals';
import type { TextLine } from '../spec/evidence.ts';
import { axisLabels } from './axis-labels.ts';
import { line } from './text-line.fixture.ts';
import { textRows } from './text-rows.ts';

const told = (...lines: TextLine[]): string[] =>
  axisLabels(textRows(lines)).map(({ label, numbers }) => [label, ...numbers].join(' '));
/** Every 60 pixels upwards from 300 on. */
const upright = (...numbers: string[]): TextLine[] =>
  numbers.map((number, index) => line(number, 80 - 10 * number.length, 300 - 60 * index));
/** Every 100 pixels from 200 on, under everything. */
const lying = (...numbers: string[]): TextLine[] =>
  numbers.map((number, index) => line(number, 200 + 100 * index - 5 * number.length, 400));
const across = (y: number, texts: Readonly<Record<string, number>>): TextLine[] =>
  Object.entries(texts).map(([text, middle]) => line(text, middle - 5 * text.length, y));
/** Right-aligned at 180. */
const down = (texts: Readonly<Record<string, number>>): TextLine[] =>
  Object.entries(texts).map(([text, y]) => line(text, 180 - 10 * text.length, y));

describe('the labels of an axis', () => {
  it('stand under an upright axis of numbers, whatever else is printed', () => {
    const lines = [
      ...across(0, { 'Sales of 2024': 300 }),
      ...upright('0', '200', '400'),
      ...across(370, { Region: 280 }),
    ];
    expect(told(...lines, ...across(335, { North: 160, South: 280 }))).toEqual(['North', 'South']);
  });

  it('stand beside a lying axis of numbers, with the numbers of their rows', () => {
    const lines = [...lying('0', '10', '20'), ...down({ North: 100, South: 200, West: 300 })];
    expect(
      told(...lines, line('12', 330, 200), line('7', 260, 300), line('Share by region', 250, 20)),
    ).toEqual(['North', 'South 12', 'West 7']);
  });

  it('stand right of a lying axis in some charts', () => {
    const labels = ['North', 'South', 'West'].map((label, index) => line(label, 420, 100 + 100 * index));
    expect(told(...lying('0', '10', '20'), ...labels, line('7', 230, 300), line('9', 250, 200))).toEqual([
      'North',
      'South 9',
      'West 7',
    ]);
  });

  it('are looked for under numbers that were read at the foot of the axis, too', () => {
    const lines = [...upright('0', '5', '10'), ...across(318, { 4: 180, 1: 280, 7: 380 })];
    expect(told(...lines, ...across(345, { Jan: 130, Feb: 230, Mar: 330 }))).toEqual(['Jan', 'Feb', 'Mar']);
  });

  it.each([
    ['the first', { Feb: 230, Mar: 330 }, ['?', 'Feb', 'Mar']],
    ['one between two', { Jan: 130, Mar: 330 }, ['Jan', '?', 'Mar']],
    ['one of several', { Jan: 130, Feb: 230, Apr: 430 }, ['Jan', 'Feb', '?', 'Apr']],
  ])('are counted with %s that was not read', (_which, labels, expected) => {
    expect(told(...upright('0', '5', '10'), ...across(335, labels))).toEqual(expected);
  });

  it('are seen through what else was read in their row', () => {
    const row = across(335, { Jan: 150, '~a': 275, Feb: 350, Mar: 550, Apr: 750 });
    expect(told(...upright('0', '5', '10'), ...row)).toEqual(['Jan', 'Feb', 'Mar', 'Apr']);
  });

  it('have the numbers above them, bars of a group from left to right', () => {
    const bars = [line('112', 90, 180), line('245', 130, 120), line('372', 190, 100), line('462', 230, 90)];
    expect(told(line('Sales', 100, 0), ...bars, ...across(330, { Jan: 125, Feb: 225, Mar: 325 }))).toEqual([
      'Jan 112 245',
      'Feb 372 462',
      'Mar',
    ]);
  });

  it('are an even row of names where little else is printed', () => {
    expect(told(line('Sales', 100, 0), ...across(330, { Jan: 125, Feb: 225, Mar: 325 }))).toEqual([
      'Jan',
      'Feb',
      'Mar',
    ]);
  });

  it('are found by the numbers above them on a page of text, too', () => {
    const text = Array.from({ length: 20 }, (_, row) => line('What else is printed', 0, 400 + 30 * row));
    const bars = [line('112', 110, 180), line('245', 210, 120), line('372', 310, 100)];
    expect(told(...bars, ...across(330, { Jan: 125, Feb: 225, Mar: 325 }), ...text)).toEqual([
      'Jan 112',
      'Feb 245',
      'Mar 372',
    ]);
  });

  it('have the numbers of a stack from the bottom to the top', () => {
    const stacks = [0, 1, 2].flatMap((index) => [
      line(`${index + 1}5`, 100 * index, 100),
      line(`${index + 1}0`, 100 * index, 200),
    ]);
    expect(told(...stacks, ...across(300, { A1: 10, A2: 110, A3: 210 }))).toEqual([
      'A1 10 15',
      'A2 20 25',
      'A3 30 35',
    ]);
  });

  it('are told where nobody could count them only with numbers', () => {
    const months = Object.fromEntries(
      ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((label, index) => [label, 130 + 60 * index]),
    );
    const lines = [...upright('0', '5', '10'), ...across(335, months)];
    expect(told(...lines)).toEqual([]);
    const values = Object.keys(months).map((_, index) => line(String(10 + index), 120 + 60 * index, 200));
    expect(told(...lines, ...values)[6]).toBe('G 16');
  });

  it('have no numbers where few of them have one, or all have the same', () => {
    const labels = across(335, { North: 160, South: 280, West: 400 });
    const marks = [150, 270, 390].map((x) => line('1', x, 250));
    expect(told(...upright('0', '5', '10'), ...labels, ...marks)).toEqual(['North', 'South', 'West']);
    expect(told(...upright('0', '5', '10'), ...labels, line('8', 155, 200))).toEqual([
      'North',
      'South',
      'West',
    ]);
  });

  it('are told apart where they stand so close that they were read as one', () => {
    const close = line('Jan Feb Mar Apr May Jun', 100, 335);
    const values = [2, 4, 3, 5, 7, 6].map((value, index) => line(String(value), 110 + 40 * index, 200));
    expect(told(...upright('0', '5', '10'), close, ...values)).toEqual([
      'Jan 2',
      'Feb 4',
      'Mar 3',
      'Apr 5',
      'May 7',
      'Jun 6',
    ]);
  });

  it('may be numbers, under an axis, but not always the same', () => {
    const labels = across(335, { 10: 130, 20: 230, 30: 330 });
    const marks = [130, 230, 330].map((x) => line('4', x, 335));
    expect(told(...upright('0', '5', '10'), ...labels)).toEqual(['10', '20', '30']);
    expect(told(...upright('0', '5', '10'), ...marks)).toEqual([]);
  });

  it.each([
    ['few labels without an axis', [line('12', 0, 100), ...across(300, { Jan: 15, Feb: 115 })]],
    ['uneven ones', [line('12', 0, 100), ...across(300, { Jan: 15, Feb: 115, Mar: 415 })]],
    [
      'labels without numbers and axis on a page of text',
      [
        ...across(300, { Jan: 15, Feb: 115, Mar: 215 }),
        ...Array.from({ length: 14 }, (_, row) => line('What else is printed', 0, 340 + 30 * row)),
      ],
    ],
    [
      'the columns of a table',
      ['Apples', 'Butter', 'Total'].flatMap((name, row) => [
        line(name, 0, 40 * row),
        line(`${row + 1}`, 300, 40 * row),
        line(`${(row + 1) * 7}.50`, 500, 40 * row),
      ]),
    ],
  ])('are not seen in %s', (_what, lines) => {
    expect(told(...lines)).toEqual([]);
  });

  it('are looked for in no longer than a moment, whatever was read', () => {
    const numbers = Array.from({ length: 3000 }, (_, index) => line(String(index), 10, 30 * (3000 - index)));
    expect(told(...numbers)).toEqual([]);
  });
});
