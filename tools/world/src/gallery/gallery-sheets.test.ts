import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import { KINDS } from '../truth/truth.ts';
import { contactSheet } from './contact-sheet.ts';
import { GALLERY_SHEETS } from './gallery-sheets.ts';

test('the sheets together show every kind, the documents scanned and photographed', async () => {
  const sheets = await Promise.all(GALLERY_SHEETS.map(({ pictures }) => pictures(1)));
  const truths = sheets.flat().map(({ truth }) => truth);
  expect([...new Set(truths.map(({ kind }) => kind))].sort()).toEqual([...KINDS].sort());
  const captures = truths.map((truth) => truth.type === 'document' && truth.capture);
  expect(captures.filter((capture) => capture === 'scanned').length).toBe(12);
  expect(captures.filter((capture) => capture === 'photographed').length).toBe(12);
});

test('a sheet is as wide as its cells, and longer than without captions', async () => {
  const [sheet] = GALLERY_SHEETS;
  const pictures = (await sheet?.pictures(5))?.slice(0, 3) ?? [];
  const { width, height, format } = await sharp(
    await contactSheet(pictures, { columns: 2, cell: 60 }),
  ).metadata();
  expect(format).toBe('webp');
  expect(width).toBe(12 + 2 * 72);
  expect(height).toBeGreaterThan(12 + 2 * 72);
});
