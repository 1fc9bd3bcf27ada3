import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadConfig } from '../config/load-config.ts';
import type { CheckResult } from './check-result.ts';
import { checkMemory } from './check-memory.ts';
import { checkPlugins } from './check-plugins.ts';
import { inspectPlugins } from './inspect-plugins.ts';

const ELSEWHERE = process.platform === 'darwin' ? 'cuda' : 'metal';

describe('checkPlugins', () => {
  let cwd: string;
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'glimpse-doctor-test-'));
    await writeFile(join(cwd, 'broken.mjs'), 'throw new Error("no eyes today");\n');
  });
  afterEach(() => rm(cwd, { recursive: true, force: true }));

  async function check(config: object): Promise<CheckResult[]> {
    await writeFile(join(cwd, 'glimpse.config.json'), JSON.stringify(config));
    const loaded = await loadConfig({ cwd });
    return checkPlugins(await inspectPlugins(loaded), loaded.config);
  }

  it('tells what each plugin is and where it computes', async () => {
    const options = { device: 'cpu' };
    const plugins = { mobilevit: { options }, deepseek: { options } };
    expect(await check({ plugins })).toEqual(
      expect.arrayContaining([
        { name: 'plugin mobilevit', status: 'ok', found: 'MobileViT of pack mini, on cpu' },
        { name: 'plugin deepseek', status: 'ok', found: 'Llama of pack mini, on cpu' },
      ]),
    );
  });

  it.each([
    ['cannot be imported', { use: './broken.mjs' }, /PLUGIN_INVALID.*no eyes today/],
    ['is not installed', { use: '@acme/nothing' }, /not installed/],
    ['has a wrong option', { use: '@glimpse/vision-mobilevit', options: { beams: 4 } }, /beams/],
    ['lacks its model', { use: '@glimpse/vision-mobilevit', options: { model: 'vit' } }, /PACK_INVALID/],
    [
      'lacks its device',
      { use: '@glimpse/llm-deepseek', options: { device: ELSEWHERE } },
      /DEVICE_UNAVAILABLE/,
    ],
  ])('fails for a plugin that %s', async (_case, plugin, found) => {
    expect(await check({ plugins: { mine: plugin } })).toContainEqual({
      name: 'plugin mine',
      status: 'fail',
      found: expect.stringMatching(found),
      remedy: expect.stringContaining('plugins.mine'),
    });
  });

  it('fails for a default that no plugin serves, and names those that could', async () => {
    const results = await check({ encoder: 'deepseek', reasoner: 'nobody' });
    expect(results.filter(({ status }) => status === 'fail')).toMatchObject([
      { name: 'encoder', remedy: expect.stringMatching(/blip2.*mobilevit/) },
      { name: 'reasoner', remedy: expect.stringContaining('deepseek') },
    ]);
  });

  it('warns when the weights do not fit into the free memory', async () => {
    const loaded = await loadConfig({ cwd });
    const plugins = await inspectPlugins(loaded);
    expect(checkMemory(plugins, loaded.config, 1e12).status).toBe('ok');
    expect(checkMemory(plugins, loaded.config, 1e6)).toMatchObject({
      status: 'warn',
      found: expect.stringMatching(/1\.0 MB of .* weights of blip2 and deepseek: \d+ MB/),
      remedy: expect.stringContaining('precision'),
    });
  });
});
