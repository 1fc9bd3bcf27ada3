import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { appendFile, mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CachedKind, CacheKey } from '@glimpse/core';
import cacache from 'cacache';

/** An entry as the index of the folder has it. */
export interface CacheEntry {
  readonly shard: string;
  readonly key: string;
  readonly integrity: string;
  readonly kind: CachedKind;
  /** SHA-256 of the pictures that it was derived from. */
  readonly images: readonly string[];
  /** Bytes on disk, index included. */
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly usedAt: number;
}

interface Metadata {
  readonly kind: CachedKind;
  /** Of several pictures, with spaces between. */
  readonly image: string;
}

/** Where the values of several pictures lie, as those of each of them must be found. */
const SEVERAL = 'several';

/** What file systems give out at least; an entry is a file of content and a file of index. */
const BLOCK = 4096;

export const bytesOnDisk = (contentBytes: number): number => (Math.ceil(contentBytes / BLOCK) + 1) * BLOCK;

/** The declared type lacks the option: the index file goes too, instead of getting one more line. */
const removeFromIndex: (shard: string, key: string, options: { removeFully: true }) => Promise<unknown> =
  cacache.rm.entry;

/**
 * Entries on disk, safe for several processes, each under its key's hash and checked by a hash of its content. They
 * lie in up to 256 folders by picture, and one for those of several, so that what belongs to one picture is found
 * without reading all.
 */
export class CacheFolder {
  readonly path: string;

  readonly #removals: string;
  /** Of this turn of the event loop. */
  #seen: number | undefined;

  /** `path` is absolute; it is made when the first entry comes. Beside it lies a file that counts removals. */
  constructor(path: string) {
    this.path = path;
    this.#removals = `${path}.removals`;
  }

  /**
   * How often something that was asked to be removed was removed, by whatever process: what a process has in memory
   * from before the last time is not to be used. As it is asked for with every value that is read from memory, it is
   * a synchronous look at the size of one file, which takes microseconds, once in a turn of the event loop.
   */
  get removals(): number {
    if (this.#seen === undefined) {
      this.#seen = statSync(this.#removals, { throwIfNoEntry: false })?.size ?? 0;
      setImmediate(() => (this.#seen = undefined));
    }
    return this.#seen;
  }

  /** Undefined where there is none. Rejects where the content is not what was written. */
  async read(key: CacheKey): Promise<string | undefined> {
    const shard = this.#shard(key.images);
    const found = await cacache.get.info(shard, hashOf(key));
    if (!found) return undefined;
    try {
      const content = await cacache.get.byDigest(shard, found.integrity);
      await touch(found.path);
      return content.toString();
    } catch (error) {
      // It would stand in the way: content that is there is not written again.
      await removeEntry(shard, found);
      throw error;
    }
  }

  /** Says that an entry is still in use. */
  async touch(key: CacheKey): Promise<void> {
    const found = await cacache.get.info(this.#shard(key.images), hashOf(key));
    if (found) await touch(found.path);
  }

  async write(key: CacheKey, content: string): Promise<void> {
    const metadata: Metadata = { kind: key.kind, image: key.images.join(' ') };
    await cacache.put(this.#shard(key.images), hashOf(key), content, { metadata });
  }

  async list(): Promise<CacheEntry[]> {
    const shards = await readdir(this.path).catch(() => []);
    const entries: CacheEntry[] = [];
    for (const shard of shards) entries.push(...(await listShard(join(this.path, shard))));
    return entries;
  }

  remove(entry: CacheEntry): Promise<void> {
    return removeEntry(entry.shard, entry);
  }

  /** Removes all that was derived from a picture, for every process. */
  async removeOf(image: string): Promise<void> {
    for (const shard of [this.#shard([image]), join(this.path, SEVERAL)])
      for (const entry of await listShard(shard)) if (entry.images.includes(image)) await this.remove(entry);
    await this.#countRemoval();
  }

  /** Removes everything, for every process. */
  async removeAll(): Promise<void> {
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
    await this.#countRemoval();
  }

  /** A byte for each: several processes can append to one file. */
  async #countRemoval(): Promise<void> {
    await mkdir(dirname(this.#removals), { recursive: true });
    await appendFile(this.#removals, '.');
    this.#seen = undefined;
  }

  #shard([image = '', ...others]: readonly string[]): string {
    return join(this.path, others.length > 0 ? SEVERAL : image.slice(0, 2));
  }
}

/** The name of an entry, which questions of any length have. */
export const hashOf = ({ kind, images, question }: CacheKey): string =>
  createHash('sha256')
    .update(`${kind}\n${images.join(' ')}\n${question}`)
    .digest('hex');

async function removeEntry(
  shard: string,
  { key, integrity }: { key: string; integrity: string },
): Promise<void> {
  await removeFromIndex(shard, key, { removeFully: true });
  await cacache.rm.content(shard, integrity);
}

async function listShard(shard: string): Promise<CacheEntry[]> {
  const found = Object.values(await cacache.ls(shard));
  return Promise.all(
    found.map(async ({ key, integrity, size, path, metadata }) => {
      const { kind, image } = metadata as Metadata;
      const usedAt = await stat(path).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      );
      return { shard, key, integrity, kind, images: image.split(' '), bytes: bytesOnDisk(size), usedAt };
    }),
  );
}

const touch = (path: string): Promise<void> => utimes(path, new Date(), new Date());
