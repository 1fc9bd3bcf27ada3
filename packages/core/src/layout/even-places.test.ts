import { describe, expect, it } from '@jest/globals';
import { evenPlaces } from './even-places.ts';

describe('evenPlaces', () => {
  it.each([
    ['evenly spaced ones', [0, 98, 205, 300], undefined, [0, 1, 2, 3]],
    ['one that is missing', [0, 100, 300, 400], undefined, [0, 1, undefined, 2, 3]],
    ['one that stands between', [0, 100, 140, 200, 300], undefined, [0, 1, 3, 4]],
    ['one that is missing at the start', [150, 250, 350], 0, [undefined, 0, 1, 2]],
    ['none missing where a line begins on the axis', [10, 110, 210], 0, [0, 1, 2]],
    ['one that is missing between two', [50, 250], 0, [0, undefined, 1]],
    ['two as they stand', [50, 150], 0, [0, 1]],
  ])('finds %s', (_what, places, start, filled) => {
    expect(evenPlaces(places, start)?.filled).toEqual(filled);
  });

  it.each([
    ['uneven ones', [0, 100, 1000, 10_000, 100_000]],
    ['a single one', [0]],
    ['some at one place', [5, 5, 5]],
  ])('finds nothing in %s', (_what, places) => {
    expect(evenPlaces(places)).toBeUndefined();
  });

  it('finds nothing that begins far from the start', () => {
    expect(evenPlaces([5000, 5001, 5002], 0)).toBeUndefined();
  });
});
