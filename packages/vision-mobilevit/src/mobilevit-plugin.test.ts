import { parsePluginOptions } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { plugin } from './mobilevit-plugin.ts';

describe('options of mobilevit', () => {
  it('have a default each', () => {
    expect(parsePluginOptions(plugin, undefined)).toEqual({
      model: 'mobilevit',
      device: 'auto',
      batchSize: 8,
    });
  });

  it.each([{ batchSize: 65 }, { model: 3 }, { first: 5 }, { device: 'vulkan' }])('refuse %j', (options) => {
    expect(() => parsePluginOptions(plugin, options)).toThrow(
      expect.objectContaining({ code: 'PLUGIN_OPTIONS_INVALID' }),
    );
  });
});
