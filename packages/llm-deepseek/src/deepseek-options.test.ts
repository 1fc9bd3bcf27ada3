import { describe, expect, it } from '@jest/globals';
import { parsePluginOptions } from '@glimpse/core';
import { plugin } from './deepseek-plugin.ts';

describe('deepseek options', () => {
  it('have defaults for everything', () => {
    expect(parsePluginOptions(plugin, {})).toEqual({
      model: 'deepseek',
      precision: 'q8_0',
      contextSize: 4096,
      sequences: 4,
      prefixes: { memoryBytes: 256 * 1024 * 1024, diskBytes: 2_000_000_000 },
      device: 'auto',
    });
  });

  it.each([
    { precision: 'q2' },
    { contextSize: 1 },
    { sequences: 0 },
    { prefixes: { diskBytes: -1 } },
    { device: 'gpu' },
    { temperature: 0.6 },
  ])('refuse %j', (options) => {
    expect(() => parsePluginOptions(plugin, options)).toThrow(
      expect.objectContaining({ code: 'PLUGIN_OPTIONS_INVALID' }),
    );
  });
});
