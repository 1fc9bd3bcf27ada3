import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DecodedImage } from '@glimpse/core';
import { AddedOrder, newestFirst } from './added-order.ts';
import { hasCode } from './has-code.ts';
import { ImageRecords, MODEL_FILE, RECORD_FILE, toStoredImage } from './image-records.ts';
import type { ImagePage, ImagePosition, ImageStore, RemovalHook } from './image-store.ts';
import { pageAfter } from './page-after.ts';
import { Staging } from './staging.ts';
import type { ImageRecord, StoredImage } from './stored-image.ts';

const ORIGINAL = 'original';
const SHA256 = /^[0-9a-f]{64}$/;

/** One folder a picture: the bytes as sent, the PNG that models see, and the record. */
export class FolderImageStore implements ImageStore {
  readonly #images: string;
  readonly #staging: Staging;
  readonly #records = new ImageRecords();
  readonly #order: AddedOrder;
  readonly #removalHooks: RemovalHook[] = [];

  /** `path` is absolute; it is made when the first picture comes. */
  constructor(path: string) {
    this.#images = join(path, 'images');
    this.#staging = new Staging(join(path, 'staging'));
    this.#order = new AddedOrder(this.#images, async (sha256) => (await this.find(sha256))?.addedAt);
  }

  /** Deletes what a crash left behind; call it once, at the start. */
  async recover(): Promise<void> {
    await this.#staging.clean();
  }

  async find(sha256: string): Promise<StoredImage | undefined> {
    if (!SHA256.test(sha256)) return undefined;
    return this.#records.read(this.#folder(sha256));
  }

  async list(first: number, after?: ImagePosition): Promise<ImagePage> {
    const { page, ...rest } = pageAfter(await this.#order.read(), newestFirst, first, after);
    const images = await Promise.all(page.map(({ sha256 }) => this.find(sha256)));
    return { images: images.filter((image) => image !== undefined), ...rest };
  }

  async write(
    sha256: string,
    bytes: Uint8Array,
    decode: (source: string, target: string) => Promise<DecodedImage>,
  ): Promise<StoredImage> {
    const stage = await this.#staging.newPath();
    try {
      await mkdir(stage);
      await writeFile(join(stage, ORIGINAL), bytes);
      const decoded = await decode(join(stage, ORIGINAL), join(stage, MODEL_FILE));
      const record: ImageRecord = {
        sha256,
        bytes: bytes.byteLength,
        addedAt: new Date().toISOString(),
        ...decoded,
      };
      await writeFile(join(stage, RECORD_FILE), JSON.stringify(record));
      return await this.#settle(stage, record);
    } finally {
      await this.#staging.discard(stage);
    }
  }

  async remove(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return false;
    const wasThere = await this.#moveAway(sha256);
    await Promise.all(this.#removalHooks.map((hook) => hook(sha256)));
    return wasThere;
  }

  onRemove(hook: RemovalHook): void {
    this.#removalHooks.push(hook);
  }

  /** Moves a whole picture to its place. Whoever stored the same one first wins. */
  async #settle(stage: string, record: ImageRecord): Promise<StoredImage> {
    const folder = this.#folder(record.sha256);
    for (;;) {
      if (await moveUnlessThere(stage, folder)) return toStoredImage(folder, record);
      const stored = await this.find(record.sha256);
      if (stored) return stored;
      // Removed meanwhile, or a folder that somebody else damaged.
      await this.#moveAway(record.sha256);
    }
  }

  /** Renaming a folder is atomic: readers find the whole picture or none. Returns whether it was there. */
  async #moveAway(sha256: string): Promise<boolean> {
    const grave = await this.#staging.newPath();
    try {
      await rename(this.#folder(sha256), grave);
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return false;
      throw error;
    }
    await this.#staging.discard(grave);
    return true;
  }

  #folder(sha256: string): string {
    return join(this.#images, sha256.slice(0, 2), sha256);
  }
}

async function moveUnlessThere(stage: string, folder: string): Promise<boolean> {
  await mkdir(dirname(folder), { recursive: true });
  try {
    await rename(stage, folder);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) return false;
    throw error;
  }
}
