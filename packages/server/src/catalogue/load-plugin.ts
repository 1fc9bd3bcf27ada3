import { GlimpseError, PLUGIN_API_VERSION, parsePluginOptions, type ModelPlugin } from '@glimpse/core';
import type { PluginConfig } from '../config/config-schema.ts';
import { BUILT_IN_PLUGINS } from './built-in-plugins.ts';
import { resolvePlugin } from './resolve-plugin.ts';

const MODEL_KINDS = ['vision-encoder', 'reasoner'] as const satisfies readonly ModelPlugin['kind'][];

/** A plugin with the options of one configured instance. */
export interface LoadedPlugin {
  /** The name under which the instance is configured. */
  readonly name: string;
  /** URL of the module that exports `plugin`. */
  readonly module: string;
  readonly plugin: ModelPlugin;
  readonly options: unknown;
}

/** Imports a plugin, which runs nothing of it, and checks its options. Throws `PLUGIN_INVALID` and `PLUGIN_OPTIONS_INVALID`. */
export async function loadPlugin(
  name: string,
  { use, options }: PluginConfig,
  base: string,
): Promise<LoadedPlugin> {
  const specifier = use ?? BUILT_IN_PLUGINS[name];
  if (!specifier) {
    const available = Object.keys(BUILT_IN_PLUGINS);
    throw invalid(
      `'${name}' is no built-in plugin (those are: ${available.join(', ')}); give it a 'use'.`,
      name,
    );
  }
  const module = resolveModule(name, specifier, base);
  const plugin = checkPlugin(name, specifier, await importModule(name, specifier, module));
  return { name, module, plugin, options: parsePluginOptions(plugin, options) };
}

function resolveModule(name: string, specifier: string, base: string): string {
  try {
    return resolvePlugin(specifier, base);
  } catch (error) {
    throw invalid(
      `The package '${specifier}' is not installed, neither for '${base}' nor beside the server; run 'npm install ${specifier}' there.`,
      name,
      error,
    );
  }
}

async function importModule(name: string, specifier: string, module: string): Promise<object> {
  try {
    return (await import(module)) as object;
  } catch (error) {
    throw invalid(
      `'${specifier}' cannot be imported: ${error instanceof Error ? error.message : String(error)}`,
      name,
      error,
    );
  }
}

function checkPlugin(name: string, specifier: string, exports: object): ModelPlugin {
  const plugin = 'plugin' in exports ? exports.plugin : undefined;
  if (typeof plugin !== 'object' || plugin === null || !('apiVersion' in plugin))
    throw invalid(
      `'${specifier}' must export a 'plugin'; it exports: ${Object.keys(exports).join(', ') || 'nothing'}.`,
      name,
    );
  if (plugin.apiVersion !== PLUGIN_API_VERSION)
    throw invalid(
      `'${specifier}' is made for plugin API ${String(plugin.apiVersion)}; this is version ${PLUGIN_API_VERSION}.`,
      name,
    );
  // The server brings its own image decoder.
  const kind = 'kind' in plugin ? plugin.kind : undefined;
  if (!MODEL_KINDS.some((expected) => expected === kind))
    throw invalid(`'${specifier}' is of kind '${String(kind)}'; expected ${MODEL_KINDS.join(' or ')}.`, name);
  return plugin as ModelPlugin;
}

const invalid = (message: string, plugin: string, cause?: unknown): GlimpseError =>
  new GlimpseError({
    code: 'PLUGIN_INVALID',
    message: `Plugin '${plugin}': ${message}`,
    details: { plugin },
    cause,
  });
