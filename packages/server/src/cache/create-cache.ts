import { join, resolve } from 'node:path';
import { NO_CACHE, type Cache, type Logger } from '@glimpse/core';
import type { LoadedConfig } from '../config/load-config.ts';
import { CacheFolder } from './cache-folder.ts';
import { DiskCache } from './disk-cache.ts';
import { MemoryFirstCache } from './memory-first-cache.ts';
import { StoredPicturesCache } from './stored-pictures-cache.ts';

export interface OpenCache {
  readonly cache: Cache;
  /** Resolves when nothing is being evicted. */
  settled(): Promise<void>;
}

export const openCacheFolder = ({ config, base }: LoadedConfig): CacheFolder =>
  new CacheFolder(join(resolve(base, config.dataDir), 'cache'));

/**
 * The cache of the configured data folder, which other processes may share. `isStored` says whether a picture can
 * still be found.
 */
export function createCache(
  loaded: LoadedConfig,
  isStored: (image: string) => Promise<boolean>,
  log: Logger,
): OpenCache {
  const { enabled, memoryEntries, maxBytes } = loaded.config.cache;
  if (!enabled) return { cache: NO_CACHE, settled: () => Promise.resolve() };
  const disk = new DiskCache(openCacheFolder(loaded), maxBytes, log);
  const cache = new StoredPicturesCache(new MemoryFirstCache(memoryEntries, disk), isStored, log);
  return { cache, settled: () => disk.settled() };
}
