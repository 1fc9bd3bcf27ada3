import { z } from 'zod';

/** As the first application of its kind had it. */
export const DEFAULT_CACHE_MEMORY_ENTRIES = 100;
/** 1 GB. */
export const DEFAULT_CACHE_MAX_BYTES = 1_000_000_000;

/** What is kept of evidence and answers. */
export const cacheConfigSchema = z.strictObject({
  /** Off: nothing is read or written; equal work under way is still shared. */
  enabled: z.boolean().default(true),
  /** Values of late that are kept in memory, besides on disk. */
  memoryEntries: z.int().positive().default(DEFAULT_CACHE_MEMORY_ENTRIES),
  /** Of the folder on disk; what was used least recently goes first. */
  maxBytes: z.int().positive().default(DEFAULT_CACHE_MAX_BYTES),
});
