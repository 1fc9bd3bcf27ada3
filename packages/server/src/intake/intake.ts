import { createHash } from 'node:crypto';
import type { ImageDecoder } from '@glimpse/core';
import type { ImageStore } from '../store/image-store.ts';
import type { StoredImage } from '../store/stored-image.ts';
import { checkDeclaredType } from './check-declared-type.ts';
import type { ImageSource } from './data-uri.ts';
import { emptyImage, tooLarge } from './image-errors.ts';
import type { IntakeLimits } from './intake-limits.ts';

/** The one way in for pictures, whatever door they came through. */
export class Intake {
  readonly #store: ImageStore;
  readonly #decoder: ImageDecoder;
  readonly #limits: IntakeLimits;

  constructor(store: ImageStore, decoder: ImageDecoder, limits: IntakeLimits) {
    this.#store = store;
    this.#decoder = decoder;
    this.#limits = limits;
  }

  /** Verifies and stores a picture; the same bytes are stored once. Rejects with the `IMAGE_*` codes. */
  async add({ bytes, declaredType }: ImageSource, signal?: AbortSignal): Promise<StoredImage> {
    if (bytes.byteLength === 0) throw emptyImage();
    if (bytes.byteLength > this.#limits.maxBytes)
      throw tooLarge('bytes', this.#limits.maxBytes, bytes.byteLength);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const known = await this.#store.find(sha256);
    if (known) {
      checkDeclaredType(declaredType, known.mediaType);
      return known;
    }

    return this.#store.write(sha256, bytes, (source, target) =>
      this.#decoder.decode({ source, target, declaredType }, { signal }),
    );
  }
}
