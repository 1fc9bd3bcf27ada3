import { expect, test } from '@jest/globals';
import { CAPTIONER_SIZE, captionerInput, classifierInput } from './vision-inputs.ts';

/** A picture whose left half is black and whose right half is white. */
function halves(width: number, height: number) {
  const data = new Uint8Array(width * height * 3);
  for (let index = 0; index < data.length; index += 1) {
    data[index] = Math.floor(index / 3) % width < width / 2 ? 0 : 255;
  }
  return { data, width, height };
}

const row = (image: { data: Uint8Array; width: number }): number[] =>
  Array.from({ length: image.width }, (_, column) => image.data[column * 3] ?? NaN);

test('the captioner sees the whole picture, squashed to a square', () => {
  const input = captionerInput(halves(400, 300));
  expect([input.width, input.height]).toEqual([CAPTIONER_SIZE, CAPTIONER_SIZE]);
  expect(row(input).filter((value) => value > 127)).toHaveLength(CAPTIONER_SIZE / 2);
});

test('the classifier sees the center, at the scale of the shortest edge', () => {
  const wide = halves(576, 144);
  wide.data.fill(77, 0, 3);
  const input = classifierInput(wide, 144);
  expect([input.width, input.height]).toEqual([144, 144]);
  const half = 72;
  expect(row(input)).toEqual([...Array<number>(half).fill(0), ...Array<number>(half).fill(255)]);
});
