import { GlimpseError, PLUGIN_API_VERSION, type Plugin, type PluginKind } from '@glimpse/core';
import { messageOf } from './outcome.ts';

/** Imports the `plugin` that a module exports. Rejects with `PLUGIN_INVALID`. */
export async function loadPlugin(module: string, kind: PluginKind): Promise<Plugin> {
  const exports = await importModule(module);
  const { plugin } = exports;
  if (isPlugin(plugin) && plugin.kind === kind && plugin.apiVersion === PLUGIN_API_VERSION) return plugin;
  const received = isPlugin(plugin)
    ? `a ${plugin.kind} of version ${plugin.apiVersion}`
    : `exports named ${Object.keys(exports).join(', ') || 'nothing'}`;
  throw new GlimpseError({
    code: 'PLUGIN_INVALID',
    message: `Expected ${module} to export 'plugin', a ${kind} of apiVersion ${PLUGIN_API_VERSION}; received ${received}.`,
    details: { module, kind, apiVersion: PLUGIN_API_VERSION },
  });
}

async function importModule(module: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    return (await import(module)) as Readonly<Record<string, unknown>>;
  } catch (error) {
    throw new GlimpseError({
      code: 'PLUGIN_INVALID',
      message: `The plugin module ${module} cannot be imported: ${messageOf(error)}`,
      details: { module },
      cause: error,
    });
  }
}

const isPlugin = (value: unknown): value is Plugin =>
  typeof value === 'object' && value !== null && 'kind' in value && 'create' in value;
