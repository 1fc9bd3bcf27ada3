import { describe, expect, it } from '@jest/globals';
import { centerCrop } from './center-crop.ts';

/** A picture whose pixel at (x, y) is (x, y, 9). */
const coordinates = (width: number, height: number) => ({
  data: Uint8Array.from({ length: width * height }, (_, at) => at).reduce(
    (data, at) => (data.set([at % width, Math.floor(at / width), 9], at * 3), data),
    new Uint8Array(width * height * 3),
  ),
  width,
  height,
});

describe('centerCrop', () => {
  it('keeps the middle and leaves the odd pixel at the right and the bottom', () => {
    const { data, width, height } = centerCrop(coordinates(5, 4), 2, 1);
    expect({ data: [...data], width, height }).toEqual({ data: [1, 1, 9, 2, 1, 9], width: 2, height: 1 });
  });

  it('surrounds a smaller picture with black', () => {
    expect([...centerCrop(coordinates(1, 2), 3, 2).data]).toEqual([
      0, 0, 0, 0, 0, 9, 0, 0, 0, 0, 0, 0, 0, 1, 9, 0, 0, 0,
    ]);
  });
});
