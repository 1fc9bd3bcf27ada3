import { parsePluginOptions } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { plugin } from './ocr-plugin.ts';

describe('options of ocr', () => {
  it('have a default each', () => {
    expect(parsePluginOptions(plugin, undefined)).toEqual({ languages: ['eng', 'chi_sim'], minScore: 0.35 });
  });

  it.each([
    { languages: [] },
    { languages: ['eng', 'eng'] },
    { languages: ['deu'] },
    { minScore: 2 },
    { language: 'eng' },
  ])('refuse %j', (options) => {
    expect(() => parsePluginOptions(plugin, options)).toThrow(
      expect.objectContaining({ code: 'PLUGIN_OPTIONS_INVALID' }),
    );
  });
});
