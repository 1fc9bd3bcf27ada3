import type { Cache, CacheKey, Logger } from '@glimpse/core';
import { bytesOnDisk, hashOf, type CacheFolder } from './cache-folder.ts';
import { DiskBudget } from './disk-budget.ts';
import { decodeValue, encodeValue } from './encode-value.ts';

/** Keeps values in a folder, for later runs and other processes. What cannot be read or written is logged. */
export class DiskCache implements Omit<Cache, 'peek'> {
  readonly #folder: CacheFolder;
  readonly #budget: DiskBudget;
  readonly #log: Logger;

  constructor(folder: CacheFolder, maxBytes: number, log: Logger) {
    this.#folder = folder;
    this.#budget = new DiskBudget(folder, maxBytes, log);
    this.#log = log;
  }

  /** How often something was removed on purpose, by whatever process. */
  get removals(): number {
    return this.#folder.removals;
  }

  async get(key: CacheKey): Promise<unknown> {
    try {
      const content = await this.#folder.read(key);
      return content && decodeValue(content.slice(content.indexOf('\n')));
    } catch (error) {
      this.#log.warn({ err: error }, 'A cached value cannot be read and is computed again');
      return undefined;
    }
  }

  async set(key: CacheKey, value: unknown): Promise<void> {
    try {
      // Two entries with the same content would share a file, and lose it together.
      const content = `${hashOf(key)}\n${encodeValue(value)}`;
      await this.#folder.write(key, content);
      this.#budget.spend(bytesOnDisk(Buffer.byteLength(content)));
    } catch (error) {
      this.#log.warn({ err: error }, 'A value cannot be cached');
    }
  }

  /** Says that a value which was got before is still in use. */
  async touch(key: CacheKey): Promise<void> {
    await this.#folder.touch(key).catch(() => undefined);
  }

  async forget(image: string): Promise<void> {
    await this.#folder.removeOf(image);
  }

  /** Resolves when nothing is being evicted. */
  settled(): Promise<void> {
    return this.#budget.settled();
  }
}
