import { expect, test } from '@jest/globals';
import { BACKGROUND_RANGES, COLOR_RANGES, colorWithin } from '../palette.ts';
import { Random } from '../random.ts';
import { COLORS } from '../truth/color.ts';
import { BACKGROUNDS } from '../truth/product-truth.ts';
import { hides } from './hides.ts';

/** Of the Euclidean distance of RGB values; the outline comes on top. */
const LEAST_DISTANCE = 60;

test('every color stands out from every background that it may be put on', () => {
  for (const color of COLORS)
    for (const background of BACKGROUNDS) {
      if (hides(background, color, 'plastic')) continue;
      for (let seed = 0; seed < 100; seed += 1) {
        const random = new Random(seed);
        const product = colorWithin(random, COLOR_RANGES[color]);
        const behind = colorWithin(random, BACKGROUND_RANGES[background]);
        const distance = Math.hypot(...product.map((value, index) => value - (behind[index] ?? 0)));
        expect({ color, background, near: distance < LEAST_DISTANCE }).toMatchObject({ near: false });
      }
    }
});

test('every color can be shown on two backgrounds or more, in glass too', () => {
  for (const color of COLORS) {
    const left = BACKGROUNDS.filter((background) => !hides(background, color, 'glass'));
    expect(left.length).toBeGreaterThanOrEqual(2);
  }
});
