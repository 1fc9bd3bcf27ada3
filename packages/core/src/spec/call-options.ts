/**
 * What a call does with what is kept of earlier ones: `use` it and add to it, `refresh` it by computing anew, or
 * keep `off` it altogether.
 */
export type CacheMode = 'use' | 'refresh' | 'off';

/** What every call takes. An abort rejects with the signal's reason, unwrapped. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined;
  /** Heeded by the caches in front of a model, which does not get it. Default `use`. */
  readonly cache?: CacheMode | undefined;
}
