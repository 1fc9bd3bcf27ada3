import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parsePluginOptions, type PluginServices } from '@glimpse/core';
import { silentLogger } from '@glimpse/core/testing';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plugin } from './deepseek-plugin.ts';

const weights = (role: string, digit: string): object => ({
  [role]: { path: `${role}.gguf`, bytes: 4, sha256: digit.repeat(64) },
});

describe('deepseek plugin', () => {
  let services: PluginServices;
  beforeAll(async () => {
    const packPath = await mkdtemp(join(tmpdir(), 'glimpse-deepseek-'));
    const files = { ...weights('f16', '1'), ...weights('q8_0', '2') };
    const model = { architecture: 'Llama', summary: 'Knows nothing.', license: 'MIT', source: 'here', files };
    const manifest = { name: 'test', description: 'No weights.', models: { deepseek: model } };
    await writeFile(join(packPath, 'pack.json'), JSON.stringify(manifest));
    services = { name: 'deepseek', packPath, threads: 1, log: silentLogger };
  });
  afterAll(() => rm(services.packPath, { recursive: true }));

  it('has a card for the weights in use, read without them', async () => {
    const [half, quantized] = await Promise.all(
      ['f16', 'q8_0'].map((precision) => plugin.card(parsePluginOptions(plugin, { precision }), services)),
    );
    expect(half).toMatchObject({ model: 'deepseek', pack: 'test', architecture: 'Llama', bytes: 4 });
    expect(half?.fingerprint).not.toBe(quantized?.fingerprint);
  });

  it('names the precisions that the pack has when it lacks the one configured', async () => {
    const call = plugin.create(parsePluginOptions(plugin, { precision: 'q4' }), services);
    await expect(call).rejects.toMatchObject({
      code: 'PACK_INVALID',
      details: { role: 'q4', available: ['f16', 'q8_0'] },
    });
  });

  it('tells in its card where it computes', async () => {
    const card = await plugin.card(parsePluginOptions(plugin, { device: 'cpu' }), services);
    expect(card.device).toBe('cpu');
  });

  it('refuses a device that this platform cannot have, before anything is started', async () => {
    const device = process.platform === 'darwin' ? 'cuda' : 'metal';
    const card = plugin.card(parsePluginOptions(plugin, { device }), services);
    await expect(card).rejects.toMatchObject({ code: 'DEVICE_UNAVAILABLE', details: { device } });
  });

  it('keeps the threads of its process from spinning, and its weights in huge pages', () => {
    expect(plugin.processEnvironment).toEqual({
      UV_THREADPOOL_SIZE: '1',
      OMP_WAIT_POLICY: 'passive',
      GOMP_SPINCOUNT: '2000',
      GLIBC_TUNABLES: 'glibc.malloc.hugetlb=1',
    });
  });
});
