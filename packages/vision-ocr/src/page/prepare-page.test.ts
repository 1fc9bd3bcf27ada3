import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { openPage } from './open-page.ts';
import { preparePage, type QuarterTurns } from './prepare-page.ts';

describe('preparePage', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-page-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function page(width: number, height: number, turns: QuarterTurns = 0, slope = 0) {
    const path = join(folder, `${width}x${height}.png`);
    await sharp({ create: { width, height, channels: 3, background: 'white' } }).toFile(path);
    const prepared = preparePage(await openPage(path, sharp), { turns, slope }, sharp);
    const { width: pageWidth, height: pageHeight } = await sharp(await prepared.grey()).metadata();
    return { ...prepared, size: [pageWidth, pageHeight] };
  }

  it.each([
    [600, 400, [1800, 1200]],
    [1000, 500, [2000, 1000]],
    [4000, 4000, [2000, 2000]],
    [1000, 8000, [592, 4733]],
  ])('of %d x %d has %j pixels, however large the picture is', async (width, height, size) => {
    expect((await page(width, height)).size).toEqual(size);
  });

  it('of a speck is not readable', async () => {
    expect((await page(1, 1)).isReadable).toBe(false);
    expect((await page(40, 40)).isReadable).toBe(true);
  });

  it.each([
    [0, [600, 300], { x: 10, y: 20, width: 30, height: 5 }],
    [1, [300, 600], { x: 20, y: 60, width: 5, height: 30 }],
    [2, [600, 300], { x: 160, y: 75, width: 30, height: 5 }],
    [3, [300, 600], { x: 175, y: 10, width: 5, height: 30 }],
  ] as const)('turned %d times has places of the picture', async (turns, size, box) => {
    const turned = await page(200, 100, turns);
    expect(turned.size).toEqual(size);
    const placed = turned.toPicture({ x: 30, y: 60, width: 90, height: 15 });
    for (const key of ['x', 'y', 'width', 'height'] as const) expect(placed[key]).toBeCloseTo(box[key], 6);
  });

  it('leveled keeps the middle where it is', async () => {
    const level = await page(200, 100, 0, 0.1);
    const [width = 0, height = 0] = level.size;
    const { x, y } = level.toPicture({ x: width / 2 - 3, y: height / 2 - 3, width: 6, height: 6 });
    expect([x + 1, y + 1].map(Math.round)).toEqual([100, 50]);
  });
});
