import { createHash } from 'node:crypto';
import type { LoadedConfig } from '../config/load-config.ts';
import { packPathOf } from '../container/mini-pack.ts';

/**
 * Equal for processes that give the same answers to the same questions: of one pack, the same plugins with the same
 * options, the same types of pictures. The default models are no part of it, because they can be asked for by name.
 */
export function digestSettings(loaded: LoadedConfig): string {
  const { plugins, intake, cache } = loaded.config;
  // Paths of plugins start from there.
  const base = Object.values(plugins).some(({ use }) => use) ? loaded.base : undefined;
  const settings = [
    packPathOf(loaded),
    base,
    Object.entries(plugins).sort(byName),
    intake.types,
    cache.enabled,
  ];
  return createHash('sha256').update(JSON.stringify(settings)).digest('hex');
}

const byName = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);
