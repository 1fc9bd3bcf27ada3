import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { findSheet } from './find-sheet.ts';
import { openPage } from './open-page.ts';

/** Askew on a desk of 600 by 500 pixels, its upper left corner first. */
const SHEET = [
  [120, 60],
  [430, 20],
  [520, 440],
  [90, 470],
] as const;
const pointsOf = (corners: readonly (readonly [number, number])[]): string =>
  corners.map((corner) => corner.join(',')).join(' ');
const LIGHT = `<linearGradient id="light"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#bbb"/></linearGradient>`;
const PAPER = `<defs>${LIGHT}</defs><polygon points="${pointsOf(SHEET)}" fill="url(#light)"/>`;

describe('a picture', () => {
  let folder: string;
  let count = 0;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-sheet-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function draw(shapes: string, background = '#334'): Promise<string> {
    const path = join(folder, `${(count += 1)}.png`);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="500"><rect width="600" height="500" fill="${background}"/>${shapes}</svg>`;
    await sharp(Buffer.from(svg)).png().toFile(path);
    return path;
  }

  it('of a sheet that lies askew has its corners, clockwise', async () => {
    const found = await findSheet(await draw(PAPER), sharp);
    const first = found?.findIndex(({ column, row }) => column < 200 && row < 200) ?? 0;
    const turned = SHEET.map((_, at) => found?.at((first + at) % 4));
    for (const [at, [x, y]] of SHEET.entries()) {
      expect(Math.abs((turned[at]?.column ?? 0) - x)).toBeLessThan(3);
      expect(Math.abs((turned[at]?.row ?? 0) - y)).toBeLessThan(3);
    }
  });

  it.each([
    ['a page that fills it', '<rect x="4" width="592" height="500" fill="#fff"/>'],
    [
      'a level panel, which may have text around it',
      '<rect x="60" y="60" width="480" height="400" fill="#fff"/>',
    ],
    ['a sheet that goes on beyond it', '<polygon points="120,60 430,20 520,500 90,500" fill="#fff"/>'],
    [
      'a box on a page',
      '<rect width="600" height="500" fill="#fff"/><polygon points="120,100 430,70 460,400 130,420" fill="#fff" stroke="#000" stroke-width="9"/>',
    ],
    ['a plate', '<circle cx="300" cy="250" r="220" fill="#fff"/>'],
    ['a small thing', '<polygon points="100,100 250,120 230,260 90,240" fill="#fff"/>'],
    ['nothing', ''],
  ])('of %s has no sheet', async (_what, shapes) => {
    expect(await findSheet(await draw(shapes), sharp)).toBeUndefined();
  });

  it('of a sheet is opened level, evenly lit, with places of the picture', async () => {
    const mark = '<rect x="290" y="240" width="20" height="20" fill="#222"/>';
    const page = await openPage(await draw(PAPER + mark), sharp);
    expect(page.isLevel).toBe(true);
    const { width, height } = page.size;
    expect(Math.max(width, height)).toBeGreaterThan(1200);
    const { data, info } = await (
      await page.pixels()
    )
      .toColourspace('b-w')
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect([info.width, info.height, info.channels]).toEqual([width, height, 1]);
    const light = (x: number, y: number): number =>
      data[Math.round(y * height) * width + Math.round(x * width)] ?? 0;
    expect(Math.abs(light(0.1, 0.3) - light(0.9, 0.3))).toBeLessThan(12);

    const isMiddle = (place: number, size: number): boolean => place > size * 0.3 && place < size * 0.7;
    const dark = [...data.keys()].filter(
      (pixel) =>
        (data[pixel] ?? 0) < 110 && isMiddle(pixel % width, width) && isMiddle(pixel / width, height),
    );
    const columns = dark.map((pixel) => pixel % width);
    const rows = dark.map((pixel) => Math.floor(pixel / width));
    const middle = (places: number[]): number =>
      places.reduce((sum, place) => sum + place, 0) / places.length;
    const { x, y } = page.toPicture({ x: middle(columns), y: middle(rows), width: 0, height: 0 });
    expect(Math.abs(x - 300)).toBeLessThan(3);
    expect(Math.abs(y - 250)).toBeLessThan(3);
  });

  it('of anything else is opened as a whole', async () => {
    const page = await openPage(await draw(''), sharp);
    expect([page.isLevel, page.size]).toEqual([false, { width: 1800, height: 1500 }]);
  });
});
