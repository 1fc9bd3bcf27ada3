import type { DecodedImage } from '@glimpse/core';
import type { StoredImage } from './stored-image.ts';

/** Removes what was derived from a picture, such as cached evidence. */
export type RemovalHook = (sha256: string) => Promise<void>;

export interface ImagePage {
  /** Newest first. */
  readonly images: readonly StoredImage[];
  /** Whether older pictures follow. */
  readonly hasNext: boolean;
  /** Whether newer pictures precede. */
  readonly hasPrevious: boolean;
}

/** The place of a picture in the order of the store; it stays the same whatever is added or removed. */
export interface ImagePosition {
  /** ISO 8601, in UTC. */
  readonly addedAt: string;
  readonly sha256: string;
}

/** Keeps pictures under the SHA-256 of what was sent. */
export interface ImageStore {
  find(sha256: string): Promise<StoredImage | undefined>;
  /** At most `first` pictures, newest first, of those after a place. */
  list(first: number, after?: ImagePosition): Promise<ImagePage>;
  /**
   * Stores a picture as a whole or not at all. `decode` gets the path of the bytes as sent and the path to write
   * the PNG that models see; what it rejects with passes through.
   */
  write(
    sha256: string,
    bytes: Uint8Array,
    decode: (source: string, target: string) => Promise<DecodedImage>,
  ): Promise<StoredImage>;
  /**
   * Removes a picture at once, then what was derived from it. Returns whether it was there; the hooks are called
   * in either case, so that a removal which failed half-way can be repeated.
   */
  remove(sha256: string): Promise<boolean>;
  /** Has a hook called with each picture that is removed, after it can no longer be found. */
  onRemove(hook: RemovalHook): void;
}
