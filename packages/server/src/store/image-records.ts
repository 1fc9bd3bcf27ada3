import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import { hasCode } from './has-code.ts';
import { imageRecordSchema, type ImageRecord, type StoredImage } from './stored-image.ts';

export const MODEL_FILE = 'model.png';
export const RECORD_FILE = 'image.json';

/** One takes about 1 KB of memory. */
const REMEMBERED = 10_000;

interface Remembered {
  readonly image: StoredImage;
  readonly inode: number;
  /** Milliseconds since 1970. */
  readonly writtenAt: number;
}

/**
 * Reads the records of pictures from their folders, each once as long as its file stays the same: a picture that
 * another process removed, or removed and stored again, is noticed.
 */
export class ImageRecords {
  readonly #remembered = new LRUCache<string, Remembered>({ max: REMEMBERED });
  /** Folders that were looked at in this turn of the event loop. */
  readonly #fresh = new Set<string>();

  /**
   * Undefined where there is none. Rejects where the file is no record. Each caller gets an object of its own: Pothos
   * writes the type of what a resolver returns on it.
   */
  async read(folder: string): Promise<StoredImage | undefined> {
    const known = this.#remembered.get(folder);
    if (known && this.#fresh.has(folder)) return { ...known.image };
    const path = join(folder, RECORD_FILE);
    // Of one local path this takes microseconds; by way of the thread pool it would take ten times as long.
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) {
      this.#remembered.delete(folder);
      return undefined;
    }
    const { ino: inode, mtimeMs: writtenAt } = stats;
    if (known?.inode === inode && known.writtenAt === writtenAt) {
      if (this.#fresh.size === 0) setImmediate(() => this.#fresh.clear());
      this.#fresh.add(folder);
      return { ...known.image };
    }
    try {
      const record = imageRecordSchema.parse(JSON.parse(await readFile(path, 'utf8')));
      const image = toStoredImage(folder, record);
      this.#remembered.set(folder, { image, inode, writtenAt });
      return { ...image };
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }
}

export const toStoredImage = (folder: string, record: ImageRecord): StoredImage => ({
  ...record,
  modelPath: join(folder, MODEL_FILE),
});
