import type { ModelCard, ModelPlugin } from '@glimpse/core';
import { BUILT_IN_PLUGINS } from '../catalogue/built-in-plugins.ts';
import { isMissingFromPack } from '../catalogue/is-missing-from-pack.ts';
import { loadPlugin } from '../catalogue/load-plugin.ts';
import type { LoadedConfig } from '../config/load-config.ts';
import { packPathOf } from '../container/mini-pack.ts';
import { silentLogger } from '../logger.ts';

/** A configured or built-in plugin as the doctor sees it: with its card, or with what it threw. */
export interface InspectedPlugin {
  readonly name: string;
  readonly plugin?: ModelPlugin | undefined;
  readonly card?: ModelCard | undefined;
  readonly error?: unknown;
  /** Whether the server does without it, because the pack lacks its model and nobody asked for it. */
  readonly isLeftOut: boolean;
}

/** Loads every plugin's definition and card, as the server does at its start; never rejects. */
export async function inspectPlugins(loaded: LoadedConfig): Promise<InspectedPlugin[]> {
  const { config, base } = loaded;
  const packPath = packPathOf(loaded);
  const wanted = new Set([config.encoder, config.reasoner, ...Object.keys(config.plugins)]);
  const inspect = async (name: string): Promise<InspectedPlugin> => {
    let plugin: ModelPlugin | undefined;
    try {
      const { options, ...found } = await loadPlugin(name, config.plugins[name] ?? { options: {} }, base);
      plugin = found.plugin;
      const card = await plugin.card(options, { name, packPath, threads: 1, log: silentLogger });
      return { name, plugin, card, isLeftOut: false };
    } catch (error) {
      return { name, plugin, error, isLeftOut: !wanted.has(name) && isMissingFromPack(error) };
    }
  };
  const names = new Set([...Object.keys(BUILT_IN_PLUGINS), ...Object.keys(config.plugins)]);
  const inspected: InspectedPlugin[] = [];
  for (const name of names) inspected.push(await inspect(name));
  return inspected;
}
