import type { Cache, CacheKey, Logger } from '@glimpse/core';

/**
 * Keeps nothing of a picture that is gone. A model may still be looking at one when it is removed, by this process or
 * another; what it says comes after everything else about the picture was forgotten.
 */
export class StoredPicturesCache implements Cache {
  readonly #cache: Cache;
  readonly #isStored: (image: string) => Promise<boolean>;
  readonly #log: Logger;

  constructor(cache: Cache, isStored: (image: string) => Promise<boolean>, log: Logger) {
    this.#cache = cache;
    this.#isStored = isStored;
    this.#log = log;
  }

  peek(key: CacheKey): unknown {
    return this.#cache.peek(key);
  }

  get(key: CacheKey): Promise<unknown> {
    return this.#cache.get(key);
  }

  /** Looks at the store after writing: a picture that is removed later takes the value along. */
  async set(key: CacheKey, value: unknown): Promise<void> {
    await this.#cache.set(key, value);
    try {
      for (const image of key.images) if (!(await this.#isStored(image))) await this.#cache.forget(image);
    } catch (error) {
      this.#log.warn({ err: error }, 'What was derived from a removed picture may still be kept');
    }
  }

  forget(image: string): Promise<void> {
    return this.#cache.forget(image);
  }
}
