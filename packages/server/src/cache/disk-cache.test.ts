import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CacheKey, Logger } from '@glimpse/core';
import { CacheFolder } from './cache-folder.ts';
import { DiskCache } from './disk-cache.ts';

const image = (index: number): string => index.toString(16).padStart(2, '0').repeat(32);
const keyOf = (index: number, question = 'caption'): CacheKey => ({
  kind: 'evidence',
  images: [image(index)],
  question,
});
const value = { kind: 'caption', text: 'a red mug' };

/** Index and content of a small entry. */
const ENTRY_BYTES = 8192;

describe('the cache on disk', () => {
  let root: string;
  let path: string;
  let warnings: string[];
  const open = (maxBytes = 1_000_000): DiskCache => {
    const ignore = (): void => undefined;
    const warn = (_fields: object, message: string): void => void warnings.push(message);
    const log: Logger = { debug: ignore, info: ignore, warn, error: ignore };
    return new DiskCache(new CacheFolder(path), maxBytes, log);
  };
  const contentFiles = async (): Promise<string[]> =>
    (await readdir(path, { recursive: true, withFileTypes: true }))
      .filter((file) => file.isFile() && file.parentPath.includes('content-'))
      .map((file) => join(file.parentPath, file.name));

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'glimpse-cache-'));
    path = join(root, 'cache');
    await mkdir(path);
    warnings = [];
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('keeps values for whoever opens the folder next', async () => {
    await open().set(keyOf(1), value);
    expect(await open().get(keyOf(1))).toEqual(value);
    expect(await open().get(keyOf(1, 'labels'))).toBeUndefined();
    expect(await open().get(keyOf(2))).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('keeps what several write at the same time', async () => {
    const caches = [open(), open(), open()];
    await Promise.all(
      caches.flatMap((cache, start) =>
        Array.from({ length: 10 }, (_, i) => cache.set(keyOf(start + i), value)),
      ),
    );
    for (let index = 0; index < 12; index += 1) expect(await open().get(keyOf(index))).toEqual(value);
  });

  it('takes a damaged value for a miss, says so, and takes the next one', async () => {
    await open().set(keyOf(1), value);
    const [file = ''] = await contentFiles();
    await writeFile(file, 'damaged');
    expect(await open().get(keyOf(1))).toBeUndefined();
    expect(warnings).toEqual(['A cached value cannot be read and is computed again']);
    await open().set(keyOf(1), value);
    expect(await open().get(keyOf(1))).toEqual(value);
  });

  it('is no reason to fail where the folder cannot be written', async () => {
    await rm(path, { recursive: true });
    await writeFile(path, 'a file, not a folder');
    await open().set(keyOf(1), value);
    expect(await open().get(keyOf(1))).toBeUndefined();
    expect(warnings).toContain('A value cannot be cached');
  });

  it('removes what was used least recently when the budget is spent', async () => {
    const cache = open(10 * ENTRY_BYTES);
    for (let index = 0; index < 10; index += 1) await cache.set(keyOf(index), value);
    await cache.settled();
    for (const file of await contentFiles()) await utimes(file, 1, 1);
    expect(await cache.get(keyOf(0))).toEqual(value);
    await cache.set(keyOf(10), value);
    await cache.settled();

    const entries = await new CacheFolder(path).list();
    expect(entries.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(10 * ENTRY_BYTES);
    expect(entries.length).toBeGreaterThanOrEqual(9);
    expect(entries.flatMap((entry) => entry.images)).toEqual(expect.arrayContaining([image(0), image(10)]));
    expect(await contentFiles()).toHaveLength(entries.length);
  });

  it('holds many values within the budget, whatever their size', async () => {
    const cache = open(200_000);
    for (let index = 0; index < 60; index += 1)
      await cache.set(keyOf(index), { vector: new Float32Array(index * 100) });
    await cache.settled();
    const entries = await new CacheFolder(path).list();
    expect(entries.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(200_000);
    expect(await cache.get(keyOf(59))).toEqual({ vector: new Float32Array(5900) });
  });

  it('forgets all about one picture, and nothing about another that shares its folder', async () => {
    const cache = open();
    const neighbor = { ...keyOf(1), images: [`01${'f'.repeat(62)}`] };
    await cache.set(keyOf(1), value);
    await cache.set(keyOf(1, 'labels'), value);
    await cache.set({ ...keyOf(1), kind: 'answer' }, value);
    await cache.set(neighbor, value);
    await cache.forget(image(1));
    expect((await new CacheFolder(path).list()).map((entry) => entry.images)).toEqual([neighbor.images]);
    expect(await cache.get(neighbor)).toEqual(value);
    expect(await contentFiles()).toHaveLength(1);
  });

  it('forgets what was derived from several pictures with any one of them', async () => {
    const together = { ...keyOf(1), images: [image(1), image(2)] };
    for (const index of [1, 2]) {
      await open().set(together, value);
      await open().set({ ...together, images: [image(3), image(4)] }, value);
      expect(await open().get(together)).toEqual(value);
      expect(await open().get(keyOf(1))).toBeUndefined();
      await open().forget(image(index));
      expect((await new CacheFolder(path).list()).map((entry) => entry.images)).toEqual([
        [image(3), image(4)],
      ]);
    }
  });
});
