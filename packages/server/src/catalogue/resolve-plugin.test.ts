import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadPlugin } from './load-plugin.ts';
import { resolvePlugin } from './resolve-plugin.ts';

describe('resolvePlugin', () => {
  let base: string;
  beforeAll(async () => {
    base = await realpath(await mkdtemp(join(tmpdir(), 'glimpse-resolve-')));
    await install('@acme/vision-x', 'export const plugin = { apiVersion: 2 };\n');
    await install('@glimpse/vision-blip2', 'export const plugin = { apiVersion: 3 };\n');
    await mkdir(join(base, 'settings'));
  });
  afterAll(() => rm(base, { recursive: true, force: true }));

  async function install(name: string, code: string): Promise<void> {
    const folder = join(base, 'node_modules', name);
    await mkdir(folder, { recursive: true });
    const manifest = { name, version: '1.0.0', type: 'module', exports: { import: './eyes.js' } };
    await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
    await writeFile(join(folder, 'eyes.js'), code);
  }

  it("finds a package in the node_modules of the configuration's folder, and of those above", () => {
    const module = pathToFileURL(join(base, 'node_modules/@acme/vision-x/eyes.js')).href;
    expect(resolvePlugin('@acme/vision-x', base)).toBe(module);
    expect(resolvePlugin('@acme/vision-x', join(base, 'settings'))).toBe(module);
  });

  it('starts paths from that folder', () => {
    expect(resolvePlugin('./my-eyes.mjs', base)).toBe(pathToFileURL(join(base, 'my-eyes.mjs')).href);
  });

  it('takes what comes with Glimpse from the server alone', () => {
    expect(resolvePlugin('@glimpse/vision-blip2', base)).toBe(import.meta.resolve('@glimpse/vision-blip2'));
  });

  it('refuses a package for another version of the contract', async () => {
    const loading = loadPlugin('acme', { use: '@acme/vision-x', options: {} }, base);
    await expect(loading).rejects.toMatchObject({
      code: 'PLUGIN_INVALID',
      message: expect.stringContaining("'@acme/vision-x' is made for plugin API 2; this is version 1"),
    });
  });
});
