import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImageInput, TextEvidence, TextLine } from '@glimpse/core';
import { testServices } from '@glimpse/core/testing';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import sharp, { type Sharp } from 'sharp';
import { createOcrEncoder } from './create-ocr-encoder.ts';
import { ocrOptionsSchema } from './ocr-options.ts';
import { plugin } from './ocr-plugin.ts';
import { startTesseract } from './tesseract-recognizer.ts';
import { textPicturePath, toInput, type TextPicture } from './testing/index.ts';

const options = ocrOptionsSchema.parse({});

// Seconds each, but far more where other work has the cores.
jest.setTimeout(180_000);

/** Pixels of the pictures in which a word may be off. */
const TOLERANCE = 4;

describe('Tesseract on drawn pictures', () => {
  let encoder: Awaited<ReturnType<typeof createOcrEncoder>>;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-ocr-'));
    encoder = await createOcrEncoder(options, testServices('reader'), startTesseract);
  });
  afterAll(async () => {
    await encoder.dispose();
    await rm(folder, { recursive: true });
  });

  const drawn = (name: TextPicture): Sharp => sharp(textPicturePath(name));
  const write = async (picture: Sharp): Promise<ImageInput> => {
    const path = join(folder, `${Math.random()}.png`);
    await picture.toFile(path);
    return toInput(path);
  };
  const read = async (image: ImageInput): Promise<readonly TextLine[]> => {
    const [{ lines }] = (await encoder.readText([image])) as [TextEvidence];
    return lines;
  };
  const texts = (lines: readonly TextLine[]): string[] => lines.map(({ text }) => text);

  it('reads lines with their words, scores and places', async () => {
    const lines = await read(await write(drawn('receipt')));
    expect(texts(lines)).toEqual(['Corner Bakery', 'Bread', '3.20', 'Apple pie', '6.35', 'Total', '9.55']);
    expect(lines[3]?.words?.map(({ text }) => text)).toEqual(['Apple', 'pie']);
    const price = lines[2]!;
    expect(price.score).toBeGreaterThan(0.8);
    expect(Math.abs(price.box.x - 200)).toBeLessThan(TOLERANCE);
    expect(Math.abs(price.box.y + price.box.height - 60)).toBeLessThan(TOLERANCE);
  });

  it('tells what stands side by side in one row', async () => {
    const [description] = await encoder.describe([await write(drawn('receipt'))]);
    expect(description?.text).toBe('Corner Bakery\nBread | 3.20\nApple pie | 6.35\nTotal | 9.55');
  });

  it('reads Chinese', async () => {
    const lines = await read(await write(drawn('chinese')));
    expect(texts(lines)).toContain('开放时间上午九点到下午五点');
  });

  it('reads columns one after the other', async () => {
    const lines = texts(await read(await write(drawn('columns'))));
    expect(lines[0]).toBe('A short history of the harbour');
    expect(lines[1]).toBe('The old harbour was built');
    expect(lines[5]).toBe('for the towns of the coast');
    expect(lines.slice(6)).toEqual([
      'Today the warehouses are',
      'homes and small museums',
      'and the quay has markets',
      'where people buy flowers',
      'on every Saturday morning',
    ]);
  });

  it('reads a page that is turned by a few degrees', async () => {
    const lines = texts(await read(await write(drawn('columns').rotate(4, { background: 'white' }))));
    expect(lines).toContain('A short history of the harbour');
    expect(lines).toContain('where people buy flowers');
  });

  it.each([
    [
      90,
      ({ x, y, width, height }: TextLine['box']) => ({
        x: y,
        y: 120 - x - width,
        width: height,
        height: width,
      }),
    ],
    [
      180,
      ({ x, y, width, height }: TextLine['box']) => ({
        x: 260 - x - width,
        y: 120 - y - height,
        width,
        height,
      }),
    ],
    [
      270,
      ({ x, y, width, height }: TextLine['box']) => ({
        x: 260 - y - height,
        y: x,
        width: height,
        height: width,
      }),
    ],
  ])(
    'reads a page that is turned by %d degrees, with the places on the turned page',
    async (degrees, back) => {
      const lines = await read(await write(drawn('receipt').rotate(degrees)));
      expect(texts(lines)).toEqual(expect.arrayContaining(['Corner Bakery', 'Apple pie', 'Total', '9.55']));
      const place = back(lines.find(({ text }) => text === '9.55')!.box);
      expect(Math.abs(place.x - 200)).toBeLessThan(TOLERANCE);
      expect(Math.abs(place.y + place.height - 104)).toBeLessThan(TOLERANCE);
    },
  );

  it.each([
    [1, 1],
    [5, 300],
    [2000, 2],
    [200, 100],
  ])('finds nothing on an empty picture of %d x %d, and says so', async (width, height) => {
    const empty = await write(sharp({ create: { width, height, channels: 3, background: '#ccd' } }));
    expect(await read(empty)).toEqual([]);
    expect((await encoder.describe([empty]))[0]?.text).toBe('');
  });

  it('has a card that needs no engine', async () => {
    const card = await plugin.card(options, testServices('reader'));
    expect(card).toMatchObject({ model: 'tesseract', architecture: 'Tesseract LSTM', license: 'Apache-2.0' });
    expect(card).toEqual(encoder.card);
  });

  it('stops computing when the caller leaves, and reads on afterwards', async () => {
    const controller = new AbortController();
    const page = await write(drawn('columns'));
    const call = encoder.readText([page], { signal: controller.signal });
    setTimeout(() => controller.abort(new Error('left')), 300);
    await expect(call).rejects.toThrow('left');
    await new Promise((resolve) => setTimeout(resolve, 200));
    const before = process.cpuUsage();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const { user } = process.cpuUsage(before);
    expect(user / 1000).toBeLessThan(300);
    expect(texts(await read(await write(drawn('ticket'))))).toEqual(['Night train', 'Coach 24 Seat 61']);
  });
});
