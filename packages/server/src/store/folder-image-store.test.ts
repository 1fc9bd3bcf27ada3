import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderImageStore } from './folder-image-store.ts';
import type { ImagePosition } from './image-store.ts';

const sha256 = 'ab'.repeat(32);
const decoded = { mediaType: 'image/png', width: 4, height: 3, modelWidth: 4, modelHeight: 3 };

describe('FolderImageStore', () => {
  let folder: string;
  let store: FolderImageStore;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-store-'));
    store = new FolderImageStore(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const write = (hash = sha256) =>
    store.write(hash, Buffer.from('sent'), async (_source, target) => {
      await writeFile(target, 'decoded');
      return decoded;
    });
  const files = async (): Promise<string[]> =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map(({ name }) => name)
      .sort();

  it('finds what it wrote, also in another process', async () => {
    const written = await write();
    expect(written).toMatchObject({ sha256, bytes: 4, ...decoded });
    expect(await new FolderImageStore(folder).find(sha256)).toEqual(written);
    expect(await files()).toEqual(['image.json', 'model.png', 'original']);
  });

  it('notices what another process removed, and stored again', async () => {
    const other = new FolderImageStore(folder);
    const first = await write();
    expect(await store.find(sha256)).toEqual(first);
    await other.remove(sha256);
    expect(await store.find(sha256)).toBeUndefined();
    await setTimeout(10);
    const second = await other.write(sha256, Buffer.from('sent'), () => Promise.resolve(decoded));
    expect(second.addedAt).not.toBe(first.addedAt);
    expect(await store.find(sha256)).toEqual(second);
  });

  it('gives each reader a record of its own', async () => {
    await write();
    const [first, second] = [await store.find(sha256), await store.find(sha256)];
    expect(first).toEqual(second);
    expect(first).not.toBe(second);
  });

  it('leaves nothing behind when decoding fails', async () => {
    const failure = new Error('corrupt');
    await expect(store.write(sha256, Buffer.from('sent'), () => Promise.reject(failure))).rejects.toBe(
      failure,
    );
    expect(await files()).toEqual([]);
    expect(await store.find(sha256)).toBeUndefined();
  });

  it('keeps one copy when the same picture comes twice at once', async () => {
    const [first, second] = await Promise.all([write(), write()]);
    expect(first.modelPath).toBe(second.modelPath);
    expect(await files()).toEqual(['image.json', 'model.png', 'original']);
  });

  it('removes a picture whole, then what was derived from it', async () => {
    await write();
    const removed: unknown[] = [];
    store.onRemove(async (hash) => {
      removed.push([hash, await store.find(hash)]);
    });
    expect(await store.remove(sha256)).toBe(true);
    expect(await files()).toEqual([]);
    expect(removed).toEqual([[sha256, undefined]]);
    expect((await write()).sha256).toBe(sha256);
  });

  it('can repeat a removal whose hook failed', async () => {
    await write();
    const failure = new Error('the cache is broken');
    const outcomes = [() => Promise.reject(failure), () => Promise.resolve()];
    store.onRemove(() => outcomes.shift()?.() ?? Promise.resolve());
    await expect(store.remove(sha256)).rejects.toBe(failure);
    expect(await store.remove(sha256)).toBe(false);
    expect(outcomes).toEqual([]);
  });

  it.each(['', '..', '../images', 'cd'.repeat(32)])('removes nothing under %j', async (key) => {
    await write();
    expect(await store.remove(key)).toBe(false);
    expect(await files()).toEqual(['image.json', 'model.png', 'original']);
  });

  it('shows a picture whole or not at all while many add and remove it', async () => {
    const other = new FolderImageStore(folder);
    const seen: unknown[] = [];
    const work = Array.from({ length: 60 }, async (_, i) => {
      if (i % 3 === 0) return write();
      if (i % 3 === 1) return other.remove(sha256);
      seen.push(await other.find(sha256));
    });
    await Promise.all(work);
    for (const image of seen)
      if (image !== undefined) expect(image).toMatchObject({ sha256, bytes: 4, ...decoded });
    await write();
    expect(await files()).toEqual(['image.json', 'model.png', 'original']);
    expect(await other.remove(sha256)).toBe(true);
    expect(await files()).toEqual([]);
  });

  it('replaces a folder that somebody else damaged', async () => {
    const { modelPath } = await write();
    await rm(join(dirname(modelPath), 'image.json'));
    expect(await store.find(sha256)).toBeUndefined();
    await write();
    expect(await store.find(sha256)).toMatchObject({ sha256 });
  });

  it('cleans up after processes that have ended, and not after those at work', async () => {
    const ended = spawn(process.execPath, ['--version']);
    await once(ended, 'exit');
    const before = (name: string) => join(folder, 'staging', name);
    const [dead, own, current, parent] = [
      `${ended.pid}-a`,
      `${process.pid}-b`,
      `${process.pid}-c`,
      `${process.ppid}-d`,
    ];
    for (const name of [dead, own, current, parent]) await mkdir(before(name), { recursive: true });
    await utimes(before(own), 0, 0);
    await new FolderImageStore(folder).recover();
    expect([dead, own, current, parent].map((name) => existsSync(before(name)))).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });

  it('has nothing to clean where no picture ever came', async () => {
    await store.recover();
    expect(await readdir(folder)).toEqual([]);
  });

  it('lists the newest first, page by page, whatever is added or removed meanwhile', async () => {
    const hashes = ['aa', 'bb', 'cc', 'dd', 'ee'].map((byte) => byte.repeat(32));
    for (const hash of hashes) {
      await write(hash);
      await setTimeout(2);
    }
    const [a, b, c, d, e] = hashes;
    const page = async (first: number, after?: ImagePosition) => {
      const { images, ...rest } = await store.list(first, after);
      return { ...rest, hashes: images.map((image) => image.sha256), last: images.at(-1) };
    };
    const one = await page(2);
    expect(one).toMatchObject({ hashes: [e, d], hasNext: true, hasPrevious: false });
    await store.remove(d ?? '');
    await write('ff'.repeat(32));
    const two = await page(2, one.last);
    expect(two).toMatchObject({ hashes: [c, b], hasNext: true, hasPrevious: true });
    expect(await page(2, two.last)).toMatchObject({ hashes: [a], hasNext: false, hasPrevious: true });
    expect(await page(2, { addedAt: '', sha256: '' })).toMatchObject({ hashes: [], hasNext: false });
    expect((await new FolderImageStore(folder).list(9)).images).toHaveLength(5);
  });

  it.each(['', '../../etc/passwd', 'AB'.repeat(32), 'cd'.repeat(32)])(
    'finds nothing under %j',
    async (key) => {
      await write();
      expect(await store.find(key)).toBeUndefined();
    },
  );
});
