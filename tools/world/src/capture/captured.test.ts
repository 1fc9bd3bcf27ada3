import { expect, test } from '@jest/globals';
import { Random } from '../random.ts';
import { renderPixels } from '../render.ts';
import { captured } from './captured.ts';
import type { Flat } from './flat.ts';

const SEEDS = Array.from({ length: 25 }, (_, seed) => seed);
const SCALE = 0.2;
const sheet: Flat = { svg: '', width: 800, height: 1100 };

/** Paper that is easy to tell from every desk. */
const MARK = '<rect width="800" height="1100" fill="rgb(0,255,0)"/>';

/** Which part of the picture is paper. */
async function paperShare(seed: number, capture: 'scanned' | 'photographed', flat: Flat): Promise<number> {
  const picture = captured(new Random(seed), { ...flat, svg: MARK }, capture);
  const { data } = await renderPixels(picture, SCALE);
  let marked = 0;
  for (let index = 0; index < data.length; index += 3) {
    const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3);
    if (green > red + 50 && green > blue + 50) marked += 1;
  }
  return (marked * 3) / data.length;
}

test.each(SEEDS)('a photographed sheet leaves at least 12%% of the picture to the desk: %i', async (seed) => {
  const share = await paperShare(seed, 'photographed', sheet);
  expect(share).toBeGreaterThan(0.45);
  expect(share).toBeLessThan(0.88);
});

test.each(SEEDS)('a scanned sheet fills the picture: %i', async (seed) => {
  expect(await paperShare(seed, 'scanned', sheet)).toBeGreaterThan(0.93);
});

test('a scanned strip lies on a plain ground or fills the picture', () => {
  const widths = SEEDS.map((seed) => captured(new Random(seed), { ...sheet, strip: true }, 'scanned').width);
  expect(Math.min(...widths)).toBe(sheet.width);
  expect(Math.max(...widths)).toBeGreaterThan(sheet.width * 1.5);
});

test('some scanned pages are clean as exported from a program, no photograph is', () => {
  const losses = (capture: 'scanned' | 'photographed') =>
    SEEDS.map((seed) => captured(new Random(seed), sheet, capture).capturing);
  expect(losses('scanned')).toContain(undefined);
  expect(losses('scanned').some((capturing) => capturing !== undefined)).toBe(true);
  expect(losses('photographed')).not.toContain(undefined);
});
