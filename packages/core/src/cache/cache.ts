export type CachedKind = 'evidence' | 'answer';

/** What a value is kept under. */
export interface CacheKey {
  readonly kind: CachedKind;
  /** SHA-256 of the pictures that the value was derived from, at least one. */
  readonly images: readonly string[];
  /** Everything else that the value depends on. */
  readonly question: string;
}

/**
 * Keeps what models computed. A value that cannot be read is a miss, one that cannot be written is not kept; neither
 * rejects.
 */
export interface Cache {
  /** The value where it is at hand without waiting; undefined where it is not, or where there is none. */
  peek(key: CacheKey): unknown;
  /** The value as it was set, or undefined. */
  get(key: CacheKey): Promise<unknown>;
  /** Resolves when another process could get it. `value` is plain data, Float32Arrays included; it is not copied. */
  set(key: CacheKey, value: unknown): Promise<void>;
  /** Removes all that was derived from a picture, alone or with others; rejects when it cannot. */
  forget(image: string): Promise<void>;
}

/** Keeps nothing. */
export const NO_CACHE: Cache = {
  peek: () => undefined,
  get: () => Promise.resolve(undefined),
  set: () => Promise.resolve(),
  forget: () => Promise.resolve(),
};
