import type { Cache, CacheKey } from '@glimpse/core';
import { LRUCache } from 'lru-cache';
import type { DiskCache } from './disk-cache.ts';

interface Kept {
  readonly value: object;
  readonly image: string;
  /** Milliseconds since 1970 at which the disk last heard of its use. */
  touchedAt: number;
}

/** Milliseconds for which a value that is only read from memory counts as just used on disk. */
const TOUCH_INTERVAL = 600_000;

/** The values of late in memory, all of them on disk. */
export class MemoryFirstCache implements Cache {
  readonly #memory: LRUCache<string, Kept>;
  readonly #disk: DiskCache;

  constructor(entries: number, disk: DiskCache) {
    this.#memory = new LRUCache({ max: entries });
    this.#disk = disk;
  }

  async get(key: CacheKey): Promise<unknown> {
    const id = idOf(key);
    const kept = this.#memory.get(id);
    if (!kept) {
      const value = await this.#disk.get(key);
      this.#remember(id, key, value);
      return value;
    }
    if (Date.now() - kept.touchedAt > TOUCH_INTERVAL) {
      kept.touchedAt = Date.now();
      void this.#disk.touch(key);
    }
    return kept.value;
  }

  async set(key: CacheKey, value: unknown): Promise<void> {
    this.#remember(idOf(key), key, value);
    await this.#disk.set(key, value);
  }

  async forget(image: string): Promise<void> {
    for (const [id, kept] of this.#memory.entries()) if (kept.image === image) this.#memory.delete(id);
    await this.#disk.forget(image);
  }

  #remember(id: string, { image }: CacheKey, value: unknown): void {
    if (typeof value === 'object' && value !== null)
      this.#memory.set(id, { value, image, touchedAt: Date.now() });
  }
}

const idOf = ({ kind, image, question }: CacheKey): string => `${kind}\n${image}\n${question}`;
