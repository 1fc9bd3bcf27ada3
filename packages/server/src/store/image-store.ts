import type { DecodedImage } from '@glimpse/core';
import type { StoredImage } from './stored-image.ts';

/** Keeps pictures under the SHA-256 of what was sent. */
export interface ImageStore {
  find(sha256: string): Promise<StoredImage | undefined>;
  /**
   * Stores a picture as a whole or not at all. `decode` gets the path of the bytes as sent and the path to write
   * the PNG that models see; what it rejects with passes through.
   */
  write(
    sha256: string,
    bytes: Uint8Array,
    decode: (source: string, target: string) => Promise<DecodedImage>,
  ): Promise<StoredImage>;
}
