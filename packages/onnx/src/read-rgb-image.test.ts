import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { readRgbImage } from './read-rgb-image.ts';

describe('readRgbImage', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-rgb-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
  });

  it('gives the bytes of the picture, whatever its color profile', async () => {
    const path = join(folder, 'profiled.png');
    const data = Uint8Array.of(255, 0, 0, 10, 20, 30);
    const raw = { raw: { width: 2, height: 1, channels: 3 as const } };
    const profiled = await sharp(data, raw).withIccProfile('p3', { attach: true }).png().toBuffer();
    const stored = await sharp(profiled, { ignoreIcc: true }).raw().toBuffer();
    await writeFile(path, profiled);
    const image = await readRgbImage({ path, sha256: '0'.repeat(64), width: 2, height: 1 }, { threads: 1 });
    expect([...image.data]).toEqual([...stored]);
    expect([image.width, image.height]).toEqual([2, 1]);
  });

  it('says which picture cannot be read', async () => {
    const path = join(folder, 'cut.png');
    await writeFile(path, Buffer.from('89504e470d0a1a0a', 'hex'));
    const call = readRgbImage({ path, sha256: '1'.repeat(64), width: 1, height: 1 }, { threads: 1 });
    await expect(call).rejects.toMatchObject({
      code: 'IMAGE_CORRUPT',
      details: { path, sha256: '1'.repeat(64) },
    });
  });
});
