import type { PluginServices } from '@glimpse/core';
import { fileURLToPath } from 'node:url';

/** The pack that is committed. */
export const MINI_PACK = fileURLToPath(new URL('../../../../models/mini', import.meta.url));

const ignore = (): void => undefined;

/** Surroundings for a plugin under test: one thread, and a log that nobody reads. */
export function testServices(name: string, packPath = MINI_PACK): PluginServices {
  return { name, packPath, threads: 1, log: { debug: ignore, info: ignore, warn: ignore, error: ignore } };
}
