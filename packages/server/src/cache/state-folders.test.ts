import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { stateFolderOf } from '@glimpse/core';
import { StateFolders } from './state-folders.ts';

const picture = (digit: string): string => digit.repeat(64);

describe('StateFolders', () => {
  let folders: StateFolders;
  beforeEach(async () => {
    folders = new StateFolders(join(await mkdtemp(join(tmpdir(), 'glimpse-states-')), 'states'));
  });
  afterEach(() => rm(dirname(folders.path), { recursive: true }));

  const keep = async (model: string, ...pictures: string[]): Promise<void> => {
    const folder = join(folders.of(model), stateFolderOf(pictures)!);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'file'), 'state');
  };

  it('removes what any model derived from a picture, alone or with others, and nothing else', async () => {
    await keep('one', picture('a'));
    await keep('one', picture('b'));
    await keep('two', picture('a'), picture('b'));
    await folders.removeOf(picture('a'));
    expect(await readdir(folders.of('one'))).toEqual([stateFolderOf([picture('b')])]);
    expect(await readdir(folders.of('two'))).toEqual([]);
  });

  it('lists the bytes of all files, and removes them', async () => {
    await keep('one', picture('a'));
    await keep('two', picture('b'));
    expect(await folders.list()).toEqual([5, 5]);
    await folders.removeAll();
    expect(await folders.list()).toEqual([]);
  });

  it('is empty where nothing was kept', async () => {
    await folders.removeOf(picture('a'));
    await folders.removeAll();
    expect(await folders.list()).toEqual([]);
  });

  it('keeps models apart whatever they are called', () => {
    for (const name of ['../outside', '..', '.']) expect(dirname(folders.of(name))).toBe(folders.path);
    expect(folders.of('..')).not.toBe(folders.of('.'));
  });
});
