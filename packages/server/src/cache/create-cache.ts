import { join, resolve } from 'node:path';
import { NO_CACHE, type Cache, type Logger } from '@glimpse/core';
import type { LoadedConfig } from '../config/load-config.ts';
import { CacheFolder } from './cache-folder.ts';
import { DiskCache } from './disk-cache.ts';
import { MemoryFirstCache } from './memory-first-cache.ts';

export interface OpenCache {
  readonly cache: Cache;
  /** Resolves when nothing is being evicted. */
  settled(): Promise<void>;
}

export const openCacheFolder = ({ config, base }: LoadedConfig): CacheFolder =>
  new CacheFolder(join(resolve(base, config.dataDir), 'cache'));

/** The cache of the configured data folder, which other processes may share. */
export function createCache(loaded: LoadedConfig, log: Logger): OpenCache {
  const { enabled, memoryEntries, maxBytes } = loaded.config.cache;
  if (!enabled) return { cache: NO_CACHE, settled: () => Promise.resolve() };
  const disk = new DiskCache(openCacheFolder(loaded), maxBytes, log);
  return { cache: new MemoryFirstCache(memoryEntries, disk), settled: () => disk.settled() };
}
