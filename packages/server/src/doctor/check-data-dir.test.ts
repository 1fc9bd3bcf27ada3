import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkDataDir } from './check-data-dir.ts';

describe('checkDataDir', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'glimpse-doctor-test-'));
    await writeFile(join(folder, 'file'), '');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const little = { needed: 1, comfortable: 1 };

  it('accepts a folder that is still to be made', async () => {
    const path = join(folder, 'a/b');
    expect(await checkDataDir(path, little)).toMatchObject({
      status: 'ok',
      found: expect.stringContaining(path),
    });
  });

  it.each(['file', 'file/below'])('refuses %s, which cannot be a folder', async (path) => {
    expect(await checkDataDir(join(folder, path), little)).toMatchObject({
      status: 'fail',
      remedy: expect.stringContaining('--data-dir'),
    });
  });

  it('tells a disk that is nearly full from one that is full', async () => {
    const nearly = await checkDataDir(folder, { needed: 1, comfortable: Infinity });
    const full = await checkDataDir(folder, { needed: Infinity, comfortable: Infinity });
    expect([nearly.status, full.status]).toEqual(['warn', 'fail']);
  });
});
