import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { PLUGIN_API_VERSION, type ImageDecoderPlugin } from '../spec/plugin.ts';
import { parsePluginOptions } from './parse-plugin-options.ts';

const plugin: ImageDecoderPlugin<{ side: number }> = {
  kind: 'image-decoder',
  name: 'tester',
  apiVersion: PLUGIN_API_VERSION,
  optionsSchema: z.strictObject({ side: z.int().default(96) }),
  create: () => Promise.reject(new Error('not created here')),
};

describe('parsePluginOptions', () => {
  it('fills in defaults and freezes the result', () => {
    const options = parsePluginOptions(plugin, undefined);
    expect(options).toEqual({ side: 96 });
    expect(Object.isFrozen(options)).toBe(true);
  });

  it.each([{ side: 'wide' }, { size: 96 }])('names the plugin and the fault of %j', (options) => {
    expect(() => parsePluginOptions(plugin, options)).toThrow(
      expect.objectContaining({ code: 'PLUGIN_OPTIONS_INVALID', message: expect.stringContaining('tester') }),
    );
  });
});
