import { z } from 'zod';
import { GlimpseError } from '../errors/glimpse-error.ts';
import type { Plugin } from '../spec/plugin.ts';

/** Checks options against the plugin's schema, fills in its defaults and freezes them. */
export function parsePluginOptions<Options>(plugin: Plugin<Options>, options: unknown): Readonly<Options> {
  const parsed = plugin.optionsSchema.safeParse(options ?? {});
  if (parsed.success) return Object.freeze(parsed.data);
  throw new GlimpseError({
    code: 'PLUGIN_OPTIONS_INVALID',
    message: `Options of plugin '${plugin.name}' are invalid:\n${z.prettifyError(parsed.error)}`,
    details: {
      plugin: plugin.name,
      issues: parsed.error.issues.map(({ path, message }) => ({ path, message })),
    },
  });
}
