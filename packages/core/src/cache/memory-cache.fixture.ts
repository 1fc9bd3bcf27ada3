import type { Cache, CacheKey } from './cache.ts';

/** A cache of this process that counts what is read and written. */
export class MemoryCache implements Cache {
  readonly values = new Map<string, unknown>();
  reads = 0;
  writes = 0;
  /** Whether values are at hand without waiting. */
  isFast = false;

  peek(key: CacheKey): unknown {
    return this.isFast ? this.values.get(JSON.stringify(key)) : undefined;
  }

  get(key: CacheKey): Promise<unknown> {
    this.reads += 1;
    return Promise.resolve(this.values.get(JSON.stringify(key)));
  }

  set(key: CacheKey, value: unknown): Promise<void> {
    this.writes += 1;
    this.values.set(JSON.stringify(key), value);
    return Promise.resolve();
  }

  forget(): Promise<void> {
    this.values.clear();
    return Promise.resolve();
  }
}
