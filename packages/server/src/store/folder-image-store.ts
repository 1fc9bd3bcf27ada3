import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { DecodedImage } from '@glimpse/core';
import type { ImageStore } from './image-store.ts';
import { imageRecordSchema, type ImageRecord, type StoredImage } from './stored-image.ts';

const ORIGINAL = 'original';
const MODEL = 'model.png';
const RECORD = 'image.json';
const SHA256 = /^[0-9a-f]{64}$/;

const hasCode = (error: unknown, ...codes: string[]): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && codes.includes(String(error.code));

/** One folder a picture: the bytes as sent, the PNG that models see, and the record. */
export class FolderImageStore implements ImageStore {
  readonly #images: string;
  readonly #staging: string;

  /** `path` is absolute; it is made when the first picture comes. */
  constructor(path: string) {
    this.#images = join(path, 'images');
    this.#staging = join(path, 'staging');
  }

  async find(sha256: string): Promise<StoredImage | undefined> {
    if (!SHA256.test(sha256)) return undefined;
    const folder = this.#folder(sha256);
    try {
      const record = imageRecordSchema.parse(JSON.parse(await readFile(join(folder, RECORD), 'utf8')));
      return { ...record, modelPath: join(folder, MODEL) };
    } catch (error) {
      if (hasCode(error, 'ENOENT')) return undefined;
      throw error;
    }
  }

  async write(
    sha256: string,
    bytes: Uint8Array,
    decode: (source: string, target: string) => Promise<DecodedImage>,
  ): Promise<StoredImage> {
    const stage = join(this.#staging, randomUUID());
    await mkdir(stage, { recursive: true });
    try {
      await writeFile(join(stage, ORIGINAL), bytes);
      const decoded = await decode(join(stage, ORIGINAL), join(stage, MODEL));
      const record: ImageRecord = {
        sha256,
        bytes: bytes.byteLength,
        addedAt: new Date().toISOString(),
        ...decoded,
      };
      await writeFile(join(stage, RECORD), JSON.stringify(record));
      const folder = this.#folder(sha256);
      await moveUnlessThere(stage, folder);
      return { ...record, modelPath: join(folder, MODEL) };
    } finally {
      await rm(stage, { recursive: true, force: true });
    }
  }

  #folder(sha256: string): string {
    return join(this.#images, sha256.slice(0, 2), sha256);
  }
}

/** Renaming a folder is atomic; whoever stored the same picture first wins, and both are content. */
async function moveUnlessThere(stage: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  await rename(stage, folder).catch((error: unknown) => {
    if (!hasCode(error, 'ENOTEMPTY', 'EEXIST', 'EPERM')) throw error;
  });
}
