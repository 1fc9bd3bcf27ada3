import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BUILT_IN_PLUGINS } from './built-in-plugins.ts';
import { loadPlugin } from './load-plugin.ts';

describe('loadPlugin', () => {
  let base: string;
  beforeAll(async () => {
    base = await mkdtemp(join(tmpdir(), 'glimpse-catalogue-'));
    await writeFile(join(base, 'old.mjs'), 'export const plugin = { apiVersion: 0 };\n');
    await writeFile(
      join(base, 'decoder.mjs'),
      "export const plugin = { apiVersion: 1, kind: 'image-decoder' };\n",
    );
    await writeFile(join(base, 'other.mjs'), 'export const eyes = {};\n');
    await writeFile(join(base, 'broken.mjs'), 'throw new Error("no eyes today");\n');
  });
  afterAll(() => rm(base, { recursive: true, force: true }));

  it.each(Object.keys(BUILT_IN_PLUGINS))('finds the built-in %s, with its defaults', async (name) => {
    const loaded = await loadPlugin(name, { options: {} }, base);
    expect(loaded).toMatchObject({ name, plugin: { name } });
    expect(loaded.module).toMatch(/^file:/);
  });

  it('refuses options that the plugin does not know', async () => {
    await expect(loadPlugin('blip2', { options: { beams: 4 } }, base)).rejects.toMatchObject({
      code: 'PLUGIN_OPTIONS_INVALID',
      message: expect.stringContaining('beams'),
    });
  });

  it.each([
    ['an unknown name', undefined, /no built-in plugin .*blip2, clip, mobilevit, ocr, deepseek/],
    [
      'a package that is not installed',
      '@acme/no-such-eyes',
      /not installed, neither for .*npm install @acme\/no-such-eyes/,
    ],
    ['a file that is not there', './nowhere.mjs', /cannot be imported/],
    ['a file that throws', './broken.mjs', /no eyes today/],
    ['a file without a plugin', './other.mjs', /must export a 'plugin'; it exports: eyes/],
    ['another version of the contract', './old.mjs', /plugin API 0; this is version 1/],
    [
      'an image decoder, which only the server brings',
      './decoder.mjs',
      /is of kind 'image-decoder'; expected vision-encoder or reasoner/,
    ],
  ])('says what is wrong with %s', async (_case, use, message) => {
    const loading = loadPlugin('mine', { ...(use && { use }), options: {} }, base);
    await expect(loading).rejects.toMatchObject({
      code: 'PLUGIN_INVALID',
      message: expect.stringMatching(message),
    });
  });
});
