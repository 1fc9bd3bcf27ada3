import { expect, it } from '@jest/globals';
import { resultOf } from './result.fixture.ts';
import { scoreOf, scoresBy } from './score.ts';

it('counts what is right', () => {
  expect(scoreOf([resultOf({}), resultOf({ right: false }), resultOf({}), resultOf({})])).toEqual({
    right: 3,
    total: 4,
    accuracy: 0.75,
  });
});

it('is zero where nothing was measured', () => {
  expect(scoreOf([])).toEqual({ right: 0, total: 0, accuracy: 0 });
});

it('counts by a key and leaves out what has none', () => {
  const results = [
    resultOf({}),
    resultOf({ pictureKind: 'lamp', right: false }),
    resultOf({ pictureKind: '' }),
  ];
  expect(scoresBy(results, ({ pictureKind }) => pictureKind || undefined)).toEqual({
    mug: { right: 1, total: 1, accuracy: 1 },
    lamp: { right: 0, total: 1, accuracy: 0 },
  });
});
