import type { Cache, CacheKey } from '@glimpse/core';
import { LRUCache } from 'lru-cache';
import type { DiskCache } from './disk-cache.ts';

interface Kept {
  readonly value: object;
  /** How many removals the folder had seen before the value was read or written. */
  readonly removals: number;
  /** Milliseconds since 1970 at which the disk last heard of its use. */
  touchedAt: number;
}

/** Milliseconds for which a value that is only read from memory counts as just used on disk. */
const TOUCH_INTERVAL = 600_000;

/**
 * The values of late in memory, all of them on disk. Whatever is removed from the folder, by this process or another,
 * makes this one read its values from there again.
 */
export class MemoryFirstCache implements Cache {
  readonly #memory: LRUCache<string, Kept>;
  readonly #disk: DiskCache;

  constructor(entries: number, disk: DiskCache) {
    this.#memory = new LRUCache({ max: entries });
    this.#disk = disk;
  }

  peek(key: CacheKey): unknown {
    const kept = this.#memory.get(idOf(key));
    if (kept?.removals !== this.#disk.removals) return undefined;
    if (Date.now() - kept.touchedAt > TOUCH_INTERVAL) {
      kept.touchedAt = Date.now();
      void this.#disk.touch(key);
    }
    return kept.value;
  }

  async get(key: CacheKey): Promise<unknown> {
    const kept = this.peek(key);
    if (kept !== undefined) return kept;
    const { removals } = this.#disk;
    const value = await this.#disk.get(key);
    this.#remember(key, value, removals);
    return value;
  }

  async set(key: CacheKey, value: unknown): Promise<void> {
    this.#remember(key, value, this.#disk.removals);
    await this.#disk.set(key, value);
  }

  forget(image: string): Promise<void> {
    return this.#disk.forget(image);
  }

  #remember(key: CacheKey, value: unknown, removals: number): void {
    if (typeof value === 'object' && value !== null)
      this.#memory.set(idOf(key), { value, removals, touchedAt: Date.now() });
  }
}

const idOf = ({ kind, images, question }: CacheKey): string => `${kind}\n${images.join(' ')}\n${question}`;
