import { join } from 'node:path';
import type { ImagePosition } from './image-store.ts';
import { readFolder } from './read-folder.ts';

/** So many records are read at once. */
const READERS = 32;

/** The pictures of a folder in the order of their coming, newest first. A record never changes, so it is read once. */
export class AddedOrder {
  readonly #images: string;
  readonly #readAddedAt: (sha256: string) => Promise<string | undefined>;
  #known = new Map<string, string>();

  constructor(images: string, readAddedAt: (sha256: string) => Promise<string | undefined>) {
    this.#images = images;
    this.#readAddedAt = readAddedAt;
  }

  async read(): Promise<ImagePosition[]> {
    const present = await this.#listHashes();
    const known = new Map<string, string>();
    for (let start = 0; start < present.length; start += READERS)
      await Promise.all(
        present.slice(start, start + READERS).map(async (sha256) => {
          const addedAt = this.#known.get(sha256) ?? (await this.#readAddedAt(sha256));
          if (addedAt !== undefined) known.set(sha256, addedAt);
        }),
      );
    this.#known = known;
    return Array.from(known, ([sha256, addedAt]) => ({ sha256, addedAt })).sort(newestFirst);
  }

  async #listHashes(): Promise<string[]> {
    const shards = await readFolder(this.#images);
    return (await Promise.all(shards.map((shard) => readFolder(join(this.#images, shard))))).flat();
  }
}

/** Pictures of one millisecond are told apart by their hashes. */
export function newestFirst(one: ImagePosition, other: ImagePosition): number {
  const [a, b] = one.addedAt === other.addedAt ? [one.sha256, other.sha256] : [one.addedAt, other.addedAt];
  return a < b ? 1 : a > b ? -1 : 0;
}
