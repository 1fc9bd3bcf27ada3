import { BUILT_IN_PLUGINS } from '../catalogue/built-in-plugins.ts';
import type { Config } from '../config/config-schema.ts';

/**
 * Tells apart instances of plugins that may answer differently on the same model: by their package or file, and by
 * their options as configured. What is cached of one serves any other that is described alike, whatever its name.
 */
export function describeInstance(name: string, { plugins }: Pick<Config, 'plugins'>): string {
  const { use = BUILT_IN_PLUGINS[name] ?? name, options = {} } = plugins[name] ?? {};
  return JSON.stringify([use, Object.entries(options).sort(([a], [b]) => (a < b ? -1 : 1))]);
}
