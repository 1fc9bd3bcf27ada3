import { parsePluginOptions } from '@glimpse/core';
import { describe, expect, it } from '@jest/globals';
import { plugin } from './clip-plugin.ts';
import { MINI_PHRASES } from './mini-phrases.ts';

describe('options of clip', () => {
  it('have a default each', () => {
    expect(parsePluginOptions(plugin, undefined)).toEqual({
      model: 'clip',
      device: 'auto',
      precision: 'f32',
      batchSize: 8,
      templates: ['{}'],
      phrases: MINI_PHRASES,
      cachedTexts: 5000,
    });
  });

  it.each([
    { batchSize: 0 },
    { templates: [] },
    { templates: ['a photo'] },
    { phrases: [] },
    { phrases: [''] },
    { cachedTexts: 0 },
    { temperature: 1 },
    { device: 'metal' },
    { precision: 'f16' },
  ])('refuse %j', (options) => {
    expect(() => parsePluginOptions(plugin, options)).toThrow(
      expect.objectContaining({ code: 'PLUGIN_OPTIONS_INVALID' }),
    );
  });
});

it('describes in phrases that differ', () => {
  expect(new Set(MINI_PHRASES).size).toBe(MINI_PHRASES.length);
  expect(MINI_PHRASES).toEqual(expect.arrayContaining(['an orange mug', 'a red bar chart', 'an invoice']));
});
