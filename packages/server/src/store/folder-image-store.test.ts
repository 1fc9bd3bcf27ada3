import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FolderImageStore } from './folder-image-store.ts';

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

  const write = () =>
    store.write(sha256, Buffer.from('sent'), async (_source, target) => {
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

  it.each(['', '../../etc/passwd', 'AB'.repeat(32), 'cd'.repeat(32)])(
    'finds nothing under %j',
    async (key) => {
      await write();
      expect(await store.find(key)).toBeUndefined();
    },
  );
});
