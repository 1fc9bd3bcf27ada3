import { fileURLToPath } from 'node:url';
import type { Logger, PluginServices } from '../spec/plugin.ts';

/** Absolute path of the pack that is committed. */
export const MINI_PACK = fileURLToPath(new URL('../../../../models/mini', import.meta.url));

const ignore = (): void => undefined;

export const silentLogger: Logger = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Surroundings for a plugin under test: one thread, and a log that nobody reads. */
export const testServices = (name: string, packPath = MINI_PACK): PluginServices => ({
  name,
  packPath,
  threads: 1,
  log: silentLogger,
});
