import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { VIEWPOINTS } from '../truth/product-truth.ts';
import { pictureSize } from './picture-size.ts';
import { placement } from './placement.ts';

const BOUNDS = { left: 5, top: 20, right: 95, bottom: 80 };

test.each(VIEWPOINTS)('a product seen %s is wholly in the picture, and large enough in it', (viewpoint) => {
  for (let seed = 0; seed < 300; seed += 1) {
    const random = new Random(seed);
    const [width, height] = pictureSize(random);
    const roomAt = random.choice([-1, 0, 1] as const);
    const { box } = placement(random, {
      bounds: BOUNDS,
      viewpoint,
      width,
      height,
      mirrored: random.chance(0.5),
      roomAt,
    });
    expect(Math.min(box.left, box.top)).toBeGreaterThan(0);
    expect(box.right).toBeLessThan(width);
    expect(box.bottom).toBeLessThan(height);
    expect(Math.max((box.right - box.left) / width, (box.bottom - box.top) / height)).toBeGreaterThan(0.33);
  }
});

test('the anchor moves with the product', () => {
  const { box, toPicture } = placement(new Random(1), {
    bounds: BOUNDS,
    viewpoint: 'tilted',
    width: 600,
    height: 600,
    mirrored: false,
    roomAt: 1,
  });
  const [x, y] = toPicture([50, 50]);
  expect(x).toBeCloseTo((box.left + box.right) / 2);
  expect(y).toBeCloseTo((box.top + box.bottom) / 2);
});
