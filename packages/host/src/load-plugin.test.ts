import { describe, expect, it } from '@jest/globals';
import { loadPlugin } from './load-plugin.ts';

const urlOf = (file: string): string => new URL(file, import.meta.url).href;

describe('loadPlugin', () => {
  it('gives the plugin that a module exports', async () => {
    const plugin = await loadPlugin(urlOf('./fixtures/echo-reasoner.fixture.ts'), 'reasoner');
    expect(plugin.name).toBe('echo');
  });

  it('refuses a plugin of another kind, and says which it is', async () => {
    const call = loadPlugin(urlOf('./fixtures/echo-reasoner.fixture.ts'), 'vision-encoder');
    await expect(call).rejects.toMatchObject({
      code: 'PLUGIN_INVALID',
      message: expect.stringMatching(/a vision-encoder of apiVersion 1; received a reasoner of version 1/),
    });
  });

  it('refuses a module without a plugin, and says what it exports', async () => {
    await expect(loadPlugin(urlOf('./core-gate.ts'), 'reasoner')).rejects.toMatchObject({
      code: 'PLUGIN_INVALID',
      message: expect.stringContaining('received exports named CoreGate'),
    });
  });

  it('refuses a module that cannot be imported', async () => {
    await expect(loadPlugin(urlOf('./missing.ts'), 'reasoner')).rejects.toMatchObject({
      code: 'PLUGIN_INVALID',
      message: expect.stringContaining('missing.ts cannot be imported'),
    });
  });
});
