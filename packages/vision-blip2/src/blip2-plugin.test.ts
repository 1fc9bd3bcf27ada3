import { parsePluginOptions } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { plugin } from './blip2-plugin.ts';

describe('options of blip2', () => {
  it('have a default each', () => {
    expect(parsePluginOptions(plugin, undefined)).toEqual({
      model: 'blip2',
      device: 'auto',
      batchSize: 8,
      maxTokens: 64,
    });
  });

  it.each([{ batchSize: 0 }, { maxTokens: 1.5 }, { model: '' }, { beams: 4 }, { device: 'metal' }])(
    'refuse %j',
    (options) => {
      expect(() => parsePluginOptions(plugin, options)).toThrow(
        expect.objectContaining({ code: 'PLUGIN_OPTIONS_INVALID' }),
      );
    },
  );
});
