import type { Logger } from '@glimpse/core';
import type { CacheFolder } from './cache-folder.ts';

/** What an eviction leaves of the budget, so that the next one is not due at once. */
const KEPT_SHARE = 0.9;

/**
 * Keeps a folder within a number of bytes by removing what was used least recently. The folder is only looked at
 * when this process may have filled it; each other process that writes can exceed the budget by a tenth.
 */
export class DiskBudget {
  readonly #folder: CacheFolder;
  readonly #maxBytes: number;
  readonly #log: Logger;
  /** Bytes to write before the folder is looked at again. */
  #free = 0;
  #eviction: Promise<void> | undefined;

  constructor(folder: CacheFolder, maxBytes: number, log: Logger) {
    this.#folder = folder;
    this.#maxBytes = maxBytes;
    this.#log = log;
  }

  /** Counts what was written; evicts in the background. */
  spend(bytes: number): void {
    this.#free -= bytes;
    if (this.#free < 0) this.#eviction ??= this.#evict();
  }

  /** Resolves when no eviction is under way. */
  async settled(): Promise<void> {
    await this.#eviction;
  }

  async #evict(): Promise<void> {
    try {
      do {
        this.#free = 0;
        const room = await this.#makeRoom();
        // By now it is below 0 by what was written meanwhile.
        this.#free += room;
      } while (this.#free < 0);
    } catch (error) {
      this.#log.warn({ err: error }, 'The cache cannot be kept within its budget');
    } finally {
      this.#eviction = undefined;
    }
  }

  /** Resolves with the bytes that may be written before the next look. */
  async #makeRoom(): Promise<number> {
    const entries = await this.#folder.list();
    let total = entries.reduce((sum, { bytes }) => sum + bytes, 0);
    if (total > this.#maxBytes) {
      const latestFirst = entries.sort((a, b) => b.usedAt - a.usedAt);
      while (total > this.#maxBytes * KEPT_SHARE) {
        const oldest = latestFirst.pop();
        if (!oldest) break;
        await this.#folder.remove(oldest);
        total -= oldest.bytes;
      }
    }
    return Math.min(this.#maxBytes - total, this.#maxBytes * (1 - KEPT_SHARE));
  }
}
