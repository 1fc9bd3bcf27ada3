import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestGlimpse, type TestGlimpse } from '../container/test-glimpse.fixture.ts';
import { INTAKE } from '../container/tokens.ts';

/** PngSuite as image-png keeps it, image-rs's reproducers, and a bomb of 41 bytes; beside the repository. */
const FOLDER = fileURLToPath(new URL('../../../../../shared/reference/hostile', import.meta.url));

const listFiles = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .sort()
    : [];

const named = (files: readonly string[]): [string, string][] =>
  files.map((path) => [relative(FOLDER, path), path]);

const files = listFiles(FOLDER);
const pngs = files.filter((path) => /pngsuite.*\.png$/.test(path));
/** PngSuite's own rule: what is corrupt has a name that starts with an x. */
const isCorrupt = (path: string): boolean => basename(path).startsWith('x');
const suspects = files.filter((path) => !pngs.includes(path));

(files.length > 0 ? describe : describe.skip)('hostile files, through the hosted decoder', () => {
  let glimpse: TestGlimpse;
  beforeAll(async () => {
    glimpse = await createTestGlimpse();
  });
  afterAll(() => glimpse.dispose());

  const add = (path: string) => glimpse.container.resolve(INTAKE).add({ bytes: readFileSync(path) });
  const stored = (): string[] => listFiles(join(glimpse.folder, 'data'));

  it('are all here', () => {
    expect([pngs.filter(isCorrupt).length, pngs.length, suspects.length]).toEqual([22, 217, 31]);
  });

  it.each(named(pngs.filter((path) => !isCorrupt(path))))('takes %s, which is valid', async (_name, path) => {
    const { modelPath, ...image } = await add(path);
    expect(image).toMatchObject({ mediaType: 'image/png', bytes: readFileSync(path).byteLength });
    expect(stored()).toContain(modelPath);
  });

  it.each(named(pngs.filter(isCorrupt)))('refuses %s, which is corrupt', async (_name, path) => {
    const before = stored();
    const outcome = add(path);
    await expect(outcome).rejects.toMatchObject({
      code: expect.stringMatching(/^IMAGE_(CORRUPT|TYPE_UNSUPPORTED)$/),
    });
    await expect(outcome).rejects.not.toThrow(glimpse.folder);
    expect(stored()).toEqual(before);
  });

  it.each(named(suspects))('takes %s as a picture or refuses it with a code', async (_name, path) => {
    const before = stored();
    const outcome = await add(path).catch((error: unknown) => error);
    if (outcome instanceof Error) {
      expect(outcome).toMatchObject({ code: expect.stringMatching(/^IMAGE_/), category: 'input' });
      expect(outcome.message).not.toContain(glimpse.folder);
      expect(stored()).toEqual(before);
    } else expect(outcome).toMatchObject({ width: expect.any(Number), height: expect.any(Number) });
  });

  it('refuses 41 bytes that declare 786464 x 32 pixels before it decodes them', async () => {
    const bomb = suspects.find((path) => readFileSync(path).byteLength === 41) ?? '';
    await expect(add(bomb)).rejects.toMatchObject({ code: 'IMAGE_TOO_LARGE' });
  });

  it('leaves the server answering and with nothing to report', async () => {
    const { data } = await glimpse.query('{ images(first: 100) { edges { node { mediaType } } } }');
    expect(data?.images).toMatchObject({ edges: { length: 100 } });
    expect(glimpse.logged).toEqual([]);
  });
});
