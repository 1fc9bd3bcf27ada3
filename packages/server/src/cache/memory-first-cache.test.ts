import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { CacheKey, Logger } from '@glimpse/core';
import { CacheFolder } from './cache-folder.ts';
import { DiskCache } from './disk-cache.ts';
import { MemoryFirstCache } from './memory-first-cache.ts';

const ignore = (): void => undefined;
const log: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };
const keyOf = (image: string): CacheKey => ({ kind: 'answer', images: [image.repeat(64)], question: '?' });
const value = { text: 'a red mug' };

let root: string;
let path: string;
let folder: CacheFolder;
const open = (entries = 2): MemoryFirstCache =>
  new MemoryFirstCache(entries, new DiskCache(folder, 1_000_000, log));

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'glimpse-cache-'));
  path = join(root, 'cache');
  folder = new CacheFolder(path);
});
afterEach(() => rm(root, { recursive: true, force: true }));

it('reads the values of late from memory, and only those', async () => {
  const cache = open();
  for (const image of ['a', 'b', 'c']) await cache.set(keyOf(image), value);
  await rename(path, `${path}-away`);
  expect(['a', 'b', 'c'].map((image) => cache.peek(keyOf(image)))).toEqual([undefined, value, value]);
  expect(await Promise.all(['a', 'b', 'c'].map((image) => cache.get(keyOf(image))))).toEqual([
    undefined,
    value,
    value,
  ]);
});

it('remembers what it read from disk', async () => {
  await open().set(keyOf('a'), value);
  const cache = open();
  const first = await cache.get(keyOf('a'));
  expect(first).toEqual(value);
  expect(await cache.get(keyOf('a'))).toBe(first);
});

it.each([
  ['the folder is cleared', (other: CacheFolder) => other.removeAll()],
  ['its picture is forgotten', (other: CacheFolder) => other.removeOf('a'.repeat(64))],
])('no longer has what it read from memory when %s by another process', async (_when, remove) => {
  const cache = open();
  await cache.set(keyOf('a'), value);
  expect(cache.peek(keyOf('a'))).toBe(value);
  await remove(new CacheFolder(path));
  expect(cache.peek(keyOf('a'))).toBeUndefined();
  expect(await cache.get(keyOf('a'))).toBeUndefined();
  await cache.set(keyOf('a'), value);
  expect(cache.peek(keyOf('a'))).toBe(value);
});

it('does not remember what it was reading when that was removed', async () => {
  await open().set(keyOf('a'), value);
  const cache = open();
  const reading = cache.get(keyOf('a'));
  await folder.removeAll();
  await reading;
  expect(cache.peek(keyOf('a'))).toBeUndefined();
});

it('forgets in memory and on disk', async () => {
  const cache = open();
  await cache.set(keyOf('a'), value);
  await cache.set(keyOf('b'), value);
  await cache.forget('a'.repeat(64));
  expect(await cache.get(keyOf('a'))).toBeUndefined();
  expect(await open().get(keyOf('a'))).toBeUndefined();
  expect(await cache.get(keyOf('b'))).toEqual(value);
});
