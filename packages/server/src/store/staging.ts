import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbandoned } from './is-abandoned.ts';
import { readFolder } from './read-folder.ts';

/** The process id in a name. */
const OWNER = /(\d+)-[^/\\]*$/;

/** Where pictures and other files come into being, or end, and no reader looks; each is named after its process. */
export class Staging {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  /** A path that nobody else uses, in a folder that exists. */
  async newPath(): Promise<string> {
    await mkdir(this.#path, { recursive: true });
    return join(this.#path, `${process.pid}-${randomUUID()}`);
  }

  /** Has a file with this content appear at once, as a whole, in a folder that must exist. */
  async publish(path: string, content: string): Promise<void> {
    const stage = await this.newPath();
    try {
      await writeFile(stage, content);
      await rename(stage, path);
    } finally {
      await this.discard(stage);
    }
  }

  /** Deletes a staged folder; the decoder of a cancelled call may still be writing into it. */
  async discard(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Deletes what processes that have ended left behind. The data folder belongs to one machine. */
  async clean(): Promise<void> {
    const names = await readFolder(this.#path);
    for (const path of names.map((name) => join(this.#path, name)))
      if (await isAbandoned(path, Number(OWNER.exec(path)?.[1]))) await this.discard(path);
  }
}
