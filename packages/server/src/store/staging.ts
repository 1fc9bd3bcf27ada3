import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './has-code.ts';
import { isAbandoned } from './is-abandoned.ts';

/** The process id in a name. */
const OWNER = /(\d+)-[^/\\]*$/;

/** Folders in which pictures come into being, or end, where no reader looks; each is named after its process. */
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

  /** Deletes a staged folder; the decoder of a cancelled call may still be writing into it. */
  async discard(path: string): Promise<void> {
    await rm(path, { recursive: true, force: true, maxRetries: 3 });
  }

  /** Deletes what processes that have ended left behind. The data folder belongs to one machine. */
  async clean(): Promise<void> {
    const names = await readdir(this.#path).catch((error: unknown) => {
      if (hasCode(error, 'ENOENT')) return [];
      throw error;
    });
    for (const path of names.map((name) => join(this.#path, name)))
      if (await isAbandoned(path, Number(OWNER.exec(path)?.[1]))) await this.discard(path);
  }
}
