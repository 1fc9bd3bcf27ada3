import { expect, test } from '@jest/globals';
import { absentThings, isThere, thingName } from './thing.ts';
import { BARS, MUG } from './truths.fixture.ts';

test('a thing is there by its kind or by the type of its picture', () => {
  expect(['mug', 'product', 'lamp', 'chart', 'dog'].map((thing) => isThere(MUG, thing as 'mug'))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('what is clearly absent leaves out what the thing could also be called', () => {
  expect(absentThings(MUG)).toEqual(expect.arrayContaining(['lamp', 'chart', 'invoice', 'dog']));
  expect(absentThings(MUG)).not.toEqual(expect.arrayContaining(['product']));
  expect(absentThings(BARS)).toEqual(expect.arrayContaining(['line', 'mug']));
  expect(absentThings(BARS)).not.toEqual(expect.arrayContaining(['stacked-bar']));
});

test('charts are named as charts', () => {
  expect(thingName('grouped-bar')).toBe('grouped bar chart');
  expect(thingName('dog')).toBe('dog');
});
